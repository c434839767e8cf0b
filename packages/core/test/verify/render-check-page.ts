import type { Check, CheckExample, LateCheck, Writer } from '../../src/verify/index.ts';

/** The page about a check, as Markdown. */
export function renderCheckPage({ name, about, codes, ...check }: Check | LateCheck): string {
  const example = 'example' in check ? renderExample(name, check.example) : [];
  const [first = ''] = Object.keys(codes);
  const rows = Object.entries(codes).map(
    ([code, { sentence }]) =>
      `| \`${name}/${code}\` | ${severityOf(codes, code, 'draft')} | ${severityOf(codes, code, 'human')} | ${escape(sentence)} |`,
  );
  return [
    `# ${name}`,
    '<!-- Generated from the check; do not edit. -->',
    about,
    ...example,
    '## Codes',
    ['| Code | In a draft | In a comment | What it says |', '| --- | --- | --- | --- |', ...rows].join('\n'),
    'A draft is what a provider wrote and nobody has taken over yet: an error rejects it. A comment is what stands in a source. Words in braces are filled in.',
    '## Severity',
    `The check as a whole, or one code, gets another severity in the configuration:`,
    `\`\`\`json\n{ "check": { "checks": { "${name}": "warning", "${name}/${first}": "off" } } }\n\`\`\``,
    ...('example' in check && rows.some((row) => row.includes(' | off | '))
      ? ['What is off in a comment is looked for there as in a draft, once it or its check is named.']
      : []),
  ].join('\n\n');
}

function renderExample(name: string, { code, wrong, right }: CheckExample): string[] {
  return ['## Example', `\`${name}/${code}\` is found in`, fence(wrong), 'and nothing in', fence(right)];
}

/** The list of all pages, as Markdown. */
export function renderCheckIndex(checks: readonly LateCheck[]): string {
  const rows = checks.map(({ name, about }) => `- [${name}](${name}.md): ${about.split(/(?<=[.]) /u)[0] ?? ''}`);
  return [
    '# Checks of the truth gate',
    '<!-- Generated from the checks; do not edit. -->',
    'Every draft goes through these before it is kept, and `docwright check` puts the same questions to the comments in the sources.',
    rows.join('\n'),
  ].join('\n\n');
}

function severityOf(codes: Check['codes'], code: string, writer: Writer): string {
  const severity = codes[code]?.severity ?? 'error';
  return typeof severity === 'string' ? severity : severity[writer];
}

function fence(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

function escape(text: string): string {
  return text
    .replaceAll('|', '\\|')
    .replaceAll(/(?<!`)([{}])(?!`)/gu, '$1')
    .replaceAll('<', '&lt;');
}
