import type { ImportBinding, ModuleExtract, TestUsage } from '../extract/module-extract.ts';
import { tokenize, type ExampleFact, type SymbolId, type SymbolRecord } from '../model/index.ts';
import { chooseOverload } from './choose-overload.ts';
import type { Declaration, DeclarationIndex } from './index-declarations.ts';
import { constructorOf, walkMembers } from './link-calls.ts';
import { findCallArguments } from './find-call-arguments.ts';
import type { NameResolver } from './resolve-names.ts';
import { namedType } from './resolve-types.ts';

/** Examples beyond these teach a reader nothing new. */
const mostExamples = 5;

/**
 * Gives the usages in tests to the symbols they call: to the overload that takes the arguments, where only one does.
 * The shortest with the fewest names come first.
 */
export function collectExamples(
  tests: readonly ModuleExtract[],
  declarations: DeclarationIndex,
  names: NameResolver,
): ReadonlyMap<SymbolId, readonly ExampleFact[]> {
  const found = new Map<SymbolId, Map<string, ExampleFact>>();
  for (const { path, usages = [], imports } of tests) {
    const aliases = new Map(imports.filter(isAlias).map(({ local, imported }) => [local, imported]));
    for (const usage of usages) {
      const id = usedSymbol(usage, path, declarations, names);
      if (id === undefined) continue;
      const examples = found.get(id) ?? new Map<string, ExampleFact>();
      found.set(id, examples);
      const { title } = usage;
      const code = withoutAliases(usage.code, aliases);
      if (!examples.has(code)) examples.set(code, { code, test: path, ...(title !== undefined && { title }) });
    }
  }
  return new Map([...found].map(([id, examples]) => [id, best([...examples.values()])]));
}

function isAlias({ local, imported }: ImportBinding): boolean {
  return local !== imported && imported !== '*' && imported !== 'default';
}

/** The reader imports names as they are exported, not as the test calls them. */
function withoutAliases(code: string, aliases: ReadonlyMap<string, string>): string {
  if (aliases.size === 0) return code;
  const tokens = tokenize(code);
  let result = '';
  let position = 0;
  for (const [index, { text, start, end }] of tokens.entries()) {
    const before = tokens[index - 1]?.text;
    const original = before === '.' || before === '?.' ? undefined : aliases.get(text);
    result += code.slice(position, start) + (original ?? text);
    position = end;
  }
  return result + code.slice(position);
}

function usedSymbol(
  usage: TestUsage,
  test: string,
  declarations: DeclarationIndex,
  names: NameResolver,
): SymbolId | undefined {
  const callee = usage.callee.replaceAll(/[?!](?=\.|$)/gu, '');
  const [, construction, path = ''] = /^(new\s+)?(.*)$/su.exec(callee) ?? [];
  const used =
    usage.receiver === undefined ? fromModule(path, test, names) : fromReceiver(path, usage.receiver, test, names);
  if (used === undefined) return undefined;
  const isClear = construction === undefined && used.ids.length === 1;
  const call = isClear ? undefined : findCallArguments(usage.code, callee);
  if (construction !== undefined) return constructorOf(used, names, call?.length);
  const callables = used.ids
    .map((id) => declarations.symbols.get(id))
    .filter((symbol) => symbol !== undefined && isCallable(symbol));
  return chooseOverload(callables, call?.length, call)?.id;
}

function isCallable({ kind }: SymbolRecord): boolean {
  return ['function', 'method', 'variable', 'property', 'accessor', 'class'].includes(kind);
}

function fromModule(path: string, test: string, names: NameResolver): Declaration | undefined {
  const found = names.resolveInModule(path, test);
  if (found?.target.kind !== 'declaration') return undefined;
  return found.complete ? found.target : undefined;
}

function fromReceiver(
  path: string,
  { name, constructs }: NonNullable<TestUsage['receiver']>,
  test: string,
  names: NameResolver,
): Declaration | undefined {
  if (!path.startsWith(`${name}.`)) return undefined;
  const type = receiverType(constructs.replace(/^new\s+/u, ''), test, names);
  return type && walkMembers(type, path.slice(name.length + 1).split('.'), names);
}

/** The class that was constructed, or what the called factory says it returns. */
function receiverType(constructs: string, test: string, names: NameResolver): Declaration | undefined {
  const target = fromModule(constructs, test, names);
  const symbols = (target?.ids ?? []).map((id) => names.symbol(id)).filter((symbol) => symbol !== undefined);
  if (symbols.some(({ kind }) => kind === 'class')) return target;
  const [only, ...others] = symbols.filter(({ returns }) => returns !== undefined);
  if (only?.returns === undefined || others.length > 0 || only.returns.from === 'inferred') return undefined;
  return namedType(only.returns.text.replace(/^Promise<(.*)>$/su, '$1'), only, names);
}

function best(examples: readonly ExampleFact[]): readonly ExampleFact[] {
  if (examples.length < 2) return examples;
  const ranked = examples.map((example) => ({ example, rank: rankOf(example) }));
  ranked.sort((left, right) => compare(left.rank, right.rank));
  return ranked.slice(0, mostExamples).map(({ example }) => example);
}

function rankOf({ code }: ExampleFact): readonly number[] {
  const words = tokenize(code).filter(({ text }) => /^[\p{ID_Start}$_]/u.test(text));
  return [code.split('\n').length, words.length, code.length];
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
