import { ts } from 'ts-morph';
import type { Modifier } from '../../model/index.ts';
import type { ModuleContext } from '../module-context.ts';
import { textOf } from '../text.ts';

const words = new Map<ts.SyntaxKind, Modifier>([
  [ts.SyntaxKind.ExportKeyword, 'export'],
  [ts.SyntaxKind.DefaultKeyword, 'default'],
  [ts.SyntaxKind.DeclareKeyword, 'declare'],
  [ts.SyntaxKind.AbstractKeyword, 'abstract'],
  [ts.SyntaxKind.AsyncKeyword, 'async'],
  [ts.SyntaxKind.StaticKeyword, 'static'],
  [ts.SyntaxKind.ReadonlyKeyword, 'readonly'],
  [ts.SyntaxKind.OverrideKeyword, 'override'],
  [ts.SyntaxKind.PublicKeyword, 'public'],
  [ts.SyntaxKind.ProtectedKeyword, 'protected'],
  [ts.SyntaxKind.PrivateKeyword, 'private'],
  [ts.SyntaxKind.AccessorKeyword, 'accessor'],
  [ts.SyntaxKind.ConstKeyword, 'const'],
]);

/** Words before the declaration, then what its syntax adds: `generator`, `optional`. */
export function modifiersOf(node: ts.Node): Modifier[] {
  const modifiers: Modifier[] = [];
  if (ts.canHaveModifiers(node)) {
    for (const { kind } of node.modifiers ?? []) {
      const word = words.get(kind);
      if (word !== undefined) modifiers.push(word);
    }
  }
  const { asteriskToken, questionToken } = node as { asteriskToken?: ts.Node; questionToken?: ts.Node };
  if (asteriskToken !== undefined) modifiers.push('generator');
  if (questionToken !== undefined) modifiers.push('optional');
  return modifiers;
}

/** Decorators as written, without `@`. */
export function decoratorsOf(node: ts.Node, context: ModuleContext): string[] {
  if (!ts.canHaveDecorators(node)) return [];
  return (node.modifiers ?? []).flatMap((each) => (ts.isDecorator(each) ? textOf(each.expression, context) : []));
}

const outsideSignature = new Set([
  ts.SyntaxKind.Decorator,
  ts.SyntaxKind.ExportKeyword,
  ts.SyntaxKind.DefaultKeyword,
  ts.SyntaxKind.DeclareKeyword,
]);

/** Offset behind decorators and the words that the signature leaves out. */
export function signatureStart(node: ts.Node, { source }: ModuleContext): number {
  const modifiers = ts.canHaveModifiers(node) ? (node.modifiers ?? []) : [];
  let start: number | undefined;
  for (const modifier of modifiers) {
    if (!outsideSignature.has(modifier.kind)) break;
    start = modifier.end;
  }
  return start ?? node.getStart(source);
}

/** True when a declaration has the modifier. */
export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && node.modifiers?.some((modifier) => modifier.kind === kind) === true;
}

/** The side of its class that a member is on, as the separator of its id. */
export function separatorOf(node: ts.Node): '.' | '#' {
  return hasModifier(node, ts.SyntaxKind.StaticKeyword) ? '.' : '#';
}
