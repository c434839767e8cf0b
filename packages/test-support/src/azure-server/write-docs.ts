import type { Question } from './azure-server-options.ts';

/** One symbol that a question asks about. */
export interface AskedSymbol {
  readonly number: number;
  readonly name: string;
  /** Everything about it, as it was sent. */
  readonly text: string;
}

/** The symbols that a question of docwright asks about, read from the prompt. */
export function askedSymbols({ messages }: Pick<Question, 'messages'>): AskedSymbol[] {
  const prompt = messages.at(-1)?.content ?? '';
  return prompt
    .split(/^## Symbol (?=\d+$)/mu)
    .slice(1)
    .map((section) => {
      const [, number = '0', text = ''] = /^(\d+)\n([\s\S]*)$/u.exec(section) ?? [];
      return { number: Number(number), name: /^name: (.*)$/mu.exec(text)?.[1] ?? '', text };
    });
}

/** An entry of an answer, as docwright's schema has it. */
export interface WrittenDoc {
  readonly summary: string;
  readonly parts?: readonly { readonly kind: string; readonly name: string; readonly text: string }[];
}

/**
 * An answer function that writes a doc for every symbol that is asked about. A model it is not: it says of each symbol
 * that the server wrote it, and where the symbol stands.
 *
 * @param write - Default: a sentence that is true of everything.
 */
export function writeDocs(
  write: (symbol: AskedSymbol) => WrittenDoc = plainDoc,
): (question: Pick<Question, 'messages'>) => Readonly<Record<string, unknown>> {
  return (question) => ({
    symbols: askedSymbols(question).map((symbol) => {
      const { summary, parts = [] } = write(symbol);
      return { symbol: symbol.number, name: symbol.name, summary, parts };
    }),
  });
}

function plainDoc({ text }: AskedSymbol): WrittenDoc {
  const module = /^in: (.*)$/mu.exec(text)?.[1] ?? '';
  return { summary: `Declared in \`${module}\`, and described by the loopback server, which knows nothing more.` };
}
