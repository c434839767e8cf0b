import { readMarks, type Doc, type ExampleMark, type SymbolRecord } from '../model/index.ts';

/** A doc whose examples are to be checked. */
export interface ExampleSubject {
  readonly symbol: SymbolRecord;
  readonly doc: Doc;
  readonly writer: 'draft' | 'human';
}

/** Code of an example that can be compiled. */
export interface ExampleSource {
  readonly subject: ExampleSubject;
  readonly code: string;
  /** It holds JSX. */
  readonly jsx: boolean;
  readonly marks: readonly ExampleMark[];
}

/** TypeScript and JavaScript in the examples of a doc, without those that ask to be left alone. */
export function readExamples(subject: ExampleSubject): ExampleSource[] {
  return (subject.doc.examples ?? [])
    .flatMap(({ code, language = 'ts', marks = [] }) =>
      /^[ \t]*(?:`{3}|~{3})/mu.test(code) ? readFences(code) : [{ code, language, marks }],
    )
    .filter(({ code, language, marks }) => languages.has(language) && code.trim() !== '' && !marks.includes('ignore'))
    .map(({ code, language, marks }) => ({ subject, code, jsx: /x$/u.test(language), marks }));
}

const languages = new Set(['ts', 'tsx', 'typescript', 'js', 'jsx', 'javascript', 'mjs', 'mts', '']);

interface Block {
  readonly code: string;
  readonly language: string;
  readonly marks: readonly ExampleMark[];
}

/** The fences of an example that is Markdown. One that never closes goes to the end. */
function readFences(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { fence: string; info: string; lines: string[] } | undefined;
  for (const line of markdown.split('\n')) {
    const [, fence = '', info = ''] = /^[ \t]*(`{3,}|~{3,})([^`]*)$/u.exec(line) ?? [];
    if (open === undefined) {
      if (fence !== '') open = { fence, info, lines: [] };
    } else if (fence.startsWith(open.fence) && info.trim() === '') {
      blocks.push(toBlock(open));
      open = undefined;
    } else open.lines.push(line);
  }
  return open === undefined ? blocks : [...blocks, toBlock(open)];
}

function toBlock({ info, lines }: { readonly info: string; readonly lines: readonly string[] }): Block {
  const [word = ''] = info.trim().split(/[\s,]+/u);
  const marks = readMarks(info);
  return { code: lines.join('\n'), language: marks.some((mark) => mark === word) ? 'ts' : word, marks };
}
