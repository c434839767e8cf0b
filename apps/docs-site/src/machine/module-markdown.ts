import { fence, type Doc } from '@docwright/core/model';
import type { ModuleView, SymbolEntry } from '../model/module-view.ts';
import { areToldApart, commonEntry, entriesApart } from '../model/overload-docs.ts';

/** A module's page as Markdown, for readers that are programs. */
export function moduleMarkdown(view: ModuleView, inheritedDoc: (id: string) => Doc | undefined): string {
  const sections = view.groups.flatMap((group) =>
    group.entries.flatMap((entry) => entryMarkdown(entry, 2, inheritedDoc)),
  );
  return [`# ${view.module}`, ...sections].join('\n\n') + '\n';
}

function entryMarkdown(entry: SymbolEntry, level: number, inheritedDoc: (id: string) => Doc | undefined): string[] {
  const isApart = areToldApart(entry);
  return [
    `${'#'.repeat(Math.min(level, 6))} ${entry.title}`,
    ...(isApart ? entriesApart(entry) : [entry]).flatMap((one) => declarationMarkdown(one, inheritedDoc)),
    ...(isApart ? thrown(commonEntry(entry), undefined) : []),
    ...entry.members.flatMap((member) => entryMarkdown(member, level + 1, inheritedDoc)),
  ].filter((part) => part !== '');
}

function declarationMarkdown(entry: SymbolEntry, inheritedDoc: (id: string) => Doc | undefined): string[] {
  const { symbol } = entry;
  const doc = symbol.doc ?? (symbol.inheritsFrom === undefined ? undefined : inheritedDoc(symbol.inheritsFrom));
  return [
    fence(entry.declarations.map((declaration) => declaration.symbol.signature).join('\n'), 'ts'),
    ...(doc === undefined ? [] : docMarkdown(doc)),
    ...thrown(entry, doc),
  ];
}

function docMarkdown(doc: Doc): string[] {
  return [
    doc.deprecated === undefined ? '' : `**Deprecated.** ${doc.deprecated}`,
    doc.summary.trim(),
    doc.remarks?.trim() ?? '',
    list('Type parameters', doc.typeParameters ?? []),
    list('Parameters', doc.parameters ?? []),
    doc.returns === undefined ? '' : `Returns: ${doc.returns}`,
    doc.defaultValue === undefined ? '' : `Default: ${doc.defaultValue}`,
    ...(doc.examples ?? []).map(({ code, language }) => (code.includes('```') ? code : fence(code, language ?? 'ts'))),
    ...(doc.see ?? []).map((text) => `See: ${text}`),
  ];
}

function thrown(entry: SymbolEntry, doc: Doc | undefined): string[] {
  const documented = (doc?.throws ?? []).map(
    ({ error, text }) => `- ${error === undefined ? '' : `\`${error}\` `}${text}`,
  );
  const said = new Set(doc?.throws?.map(({ error }) => error));
  const proven = (entry.symbol.facts?.throws ?? [])
    .filter(({ error }) => !said.has(error))
    .map(({ error, condition }) => `- \`${error}\`${condition === undefined ? '' : ` when \`${condition}\``}`);
  const lines = [...documented, ...proven];
  return lines.length === 0 ? [] : [`Throws:\n\n${lines.join('\n')}`];
}

function list(title: string, items: readonly { readonly name: string; readonly text: string }[]): string {
  if (items.length === 0) return '';
  return `${title}:\n\n${items.map(({ name, text }) => `- \`${name}\`: ${text.replaceAll('\n', '\n  ')}`).join('\n')}`;
}
