import type { VNode } from 'preact';
import type { Doc, ThrowFact } from '@docwright/core/model';
import type { SymbolEntry } from '../model/module-view.ts';
import { CodeBlock, Part, Prose, SymbolLink, type SectionTools } from './section-parts.tsx';

interface Props {
  readonly doc?: Doc | undefined;
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
}

/** Errors with their conditions: what the doc says, then what only the code shows. */
export function Throws({ doc, entry, tools }: Props): VNode | null {
  const documented = doc?.throws ?? [];
  const said = new Set(documented.map(({ error }) => error));
  const proven = (entry.symbol.facts?.throws ?? []).filter((fact) => !said.has(fact.error)).slice(0, 12);
  if (documented.length + proven.length === 0) return null;
  const url = tools.resolver.type(entry);
  const name = (error: string): VNode => {
    const href = /^[\w$]+$/.test(error) ? url(error) : undefined;
    return href === undefined ? (
      <code>{error}</code>
    ) : (
      <a href={href}>
        <code>{error}</code>
      </a>
    );
  };
  return (
    <Part title="Throws">
      <ul>
        {documented.map(({ error, text }) => (
          <li>
            {error !== undefined && name(error)} <Prose text={text} entry={entry} tools={tools} inline />
          </li>
        ))}
        {proven.map((fact) => (
          <li>
            {name(fact.error)} <Condition fact={fact} />
            {fact.through !== undefined && (
              <>
                {' '}
                through <SymbolLink id={fact.through} context={tools.context} />
              </>
            )}
            <small class="proven"> from the code</small>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Condition({ fact }: { readonly fact: ThrowFact }): VNode | null {
  if (fact.condition === undefined) return null;
  return (
    <>
      when <code>{fact.condition.slice(0, 200)}</code>
    </>
  );
}

/** Examples of the doc, then those that the project's tests contain. */
export function Examples({ doc, entry, tools }: Props): VNode | null {
  const written = doc?.examples ?? [];
  const tested = (entry.symbol.facts?.examples ?? [])
    .filter(({ code }) => !written.some((one) => one.code.includes(code)))
    .slice(0, 4);
  if (written.length + tested.length === 0) return null;
  return (
    <Part title={written.length > 1 ? 'Examples' : 'Example'}>
      {written.map(({ title, code, language }) => (
        <>
          {title !== undefined && <p class="example-title">{title}</p>}
          {code.includes('```') ? (
            <Prose text={code} entry={entry} tools={tools} />
          ) : (
            <CodeBlock code={code} language={language ?? 'ts'} entry={entry} tools={tools} />
          )}
        </>
      ))}
      {tested.length > 0 && (
        <details>
          <summary>From the tests ({tested.length})</summary>
          {tested.map(({ code, title, test }) => (
            <>
              <p class="example-title">
                {title ?? 'Usage'} <small>{test}</small>
              </p>
              <CodeBlock code={code} language="ts" entry={entry} tools={tools} />
            </>
          ))}
        </details>
      )}
    </Part>
  );
}

/** What the code proves beyond the doc: when nothing comes back, and what changes. */
export function Facts({ entry }: Props): VNode | null {
  const { absentReturns = [], mutates = [] } = entry.symbol.facts ?? {};
  if (absentReturns.length + mutates.length === 0) return null;
  return (
    <Part title="Behaviour">
      <ul class="facts">
        {absentReturns.slice(0, 6).map(({ value, condition }) => (
          <li>
            {value === 'early' ? (
              'Ends early'
            ) : (
              <>
                Gives <code>{value}</code>
              </>
            )}
            {condition !== undefined && (
              <>
                {' '}
                when <code>{condition.slice(0, 200)}</code>
              </>
            )}
          </li>
        ))}
        {mutates.length > 0 && (
          <li>
            Changes{' '}
            {mutates.slice(0, 6).map(({ target }, index) => (
              <>
                {index > 0 && ', '}
                <code>{target}</code>
              </>
            ))}
          </li>
        )}
      </ul>
    </Part>
  );
}
