import type { NamedText, SymbolView } from './describe-entry.ts';

/** A symbol on its page, as it looks without a template. */
export function renderEntry(view: SymbolView): string {
  return [
    `<a id="${view.anchor}"></a>`,
    `${view.marks} ${headingText(view.title)}`,
    ...renderDoc(view),
    ...view.members,
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What is said about a symbol, below its heading; empty parts are left out by the caller. */
function renderDoc(view: SymbolView): string[] {
  return [
    view.signature,
    view.deprecated === '' ? '' : `**Deprecated.** ${view.deprecated}`,
    view.summary,
    view.remarks,
    list('Type parameters', view.typeParameters.map(codeName)),
    list('Parameters', view.parameters.map(codeName)),
    view.returns === '' ? '' : `**Returns** ${view.returns}`,
    list('Throws', view.throws),
    view.defaultValue === '' ? '' : `**Default** ${view.defaultValue}`,
    ...view.examples.map((example) => `**Example**\n\n${example}`),
    list(
      'See',
      view.see.map((text) => ({ name: '', text })),
    ),
  ];
}

function codeName({ name, text }: NamedText): NamedText {
  return { name: `\`${name}\``, text };
}

function list(title: string, items: readonly NamedText[]): string {
  if (items.length === 0) return '';
  const lines = items.map(({ name, text }) => {
    const parts = [name, text].filter((part) => part !== '');
    return `- ${parts.join(name.startsWith('`') ? ': ' : ' ').replaceAll(/\n(?=.)/gu, '\n  ')}`;
  });
  return `**${title}**\n\n${lines.join('\n')}`;
}

/** Names may hold what Markdown, HTML or MDX give a meaning. */
export function headingText(name: string): string {
  return name.replaceAll(/[\\`*_{}[\]<>]/gu, String.raw`\$&`);
}
