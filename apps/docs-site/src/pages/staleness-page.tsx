import type { VNode } from 'preact';
import { HealthNavigation } from '../components/navigation.tsx';
import { Sentences } from '../components/sentences.tsx';
import { SymbolTable } from '../components/symbol-table.tsx';
import { countOf, grouped } from '../model/count-of.ts';
import type { ModuleDigest, SymbolDigest } from '../model/digest.ts';
import type { Page, PageContext } from '../model/page.ts';
import { sayFinding } from './quality-page.tsx';

const sections = [
  { state: 'stale', title: 'Stale', text: 'The signature changed after the doc was written.' },
  { state: 'review', title: 'To review', text: 'Only the body changed: the doc may still be right.' },
  { state: 'rejected', title: 'Rejected drafts', text: 'A draft said something untrue and was refused.' },
] as const;

const mostSymbols = 100;

/** Docs that the code has moved away from. */
export function stalenessPage(context: PageContext, digests: readonly ModuleDigest[]): Page {
  const symbols = digests.flatMap((digest) => digest.symbols);
  const documented = symbols.filter((symbol) => symbol.documented);
  const fresh = documented.filter((symbol) => symbol.state === 'fresh').length;
  return {
    context,
    title: 'Staleness',
    section: 'health',
    navigation: <HealthNavigation context={context} />,
    body: (
      <article class="dashboard">
        <header class="page-head">
          <h1>Staleness</h1>
          <p class="meta">
            {grouped(fresh)} of {countOf(documented.length, 'doc')} were written for the code as it stands.
          </p>
        </header>
        {sections.map((section) => (
          <Section
            {...section}
            symbols={symbols.filter((symbol) => symbol.state === section.state)}
            context={context}
          />
        ))}
      </article>
    ),
  };
}

function Section(props: {
  readonly title: string;
  readonly text: string;
  readonly symbols: readonly SymbolDigest[];
  readonly context: PageContext;
}): VNode {
  const { title, text, symbols, context } = props;
  const isRefused = symbols.some(({ refused }) => refused !== undefined);
  return (
    <>
      <h2>
        {title} <small>{grouped(symbols.length)}</small>
      </h2>
      <p>{symbols.length === 0 ? 'None.' : text}</p>
      {symbols.length > 0 && (
        <SymbolTable
          caption={title}
          symbols={symbols.slice(0, mostSymbols)}
          context={context}
          columns={[
            { title: 'Written by', cell: (symbol) => symbol.origin ?? '–' },
            ...(isRefused ? [{ title: 'Why', cell: sayWhy }] : []),
            { title: 'Used by', numeric: true, cell: (symbol) => symbol.usedBy },
          ]}
        />
      )}
    </>
  );
}

function sayWhy({ refused = [] }: SymbolDigest): VNode {
  return <Sentences texts={refused.map(sayFinding)} />;
}
