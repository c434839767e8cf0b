import type { VNode } from 'preact';
import { moduleOf, pathOf } from '@docwright/core/model';
import { KindBadge } from '../components/badges.tsx';
import { SymbolLink } from '../components/section-parts.tsx';
import { isUnchanged, type ApiDifference, type SymbolChange } from '../difference/compare-shards.ts';
import { countOf } from '../model/count-of.ts';
import type { Page, PageContext } from '../model/page.ts';
import { breakSignature } from '../text/break-signature.ts';
import { highlightSignature } from '../text/signature.ts';

/** What changed in the API since an earlier cache; what breaks callers comes first. */
export function changesPage(context: PageContext, difference: ApiDifference): Page {
  const { added, removed, renamed, signatures, docs } = difference;
  return {
    context,
    title: 'Changes',
    section: 'changes',
    body: (
      <article class="changes">
        <header class="page-head">
          <h1>API changes</h1>
          <p class="meta">
            {added.length} added · {removed.length} removed · {countOf(signatures.length, 'signature')} changed ·{' '}
            {renamed.length} renamed · {countOf(docs.length, 'doc')} changed
          </p>
        </header>
        {isUnchanged(difference) && <p class="note">The API and its documentation did not change.</p>}
        <Changes title="Removed" changes={removed} context={context} />
        <Changes title="Changed signatures" changes={signatures} context={context} />
        {renamed.length > 0 && (
          <section>
            <h2>Renamed</h2>
            <ul>
              {renamed.map((change) => (
                <li>
                  <code>{pathOf(change.before)}</code> is now <SymbolLink id={change.after} context={context} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Changes title="Added" changes={added} context={context} />
        {docs.length > 0 && (
          <section>
            <h2>Changed documentation</h2>
            <ul>
              {docs.map((change) => (
                <li>
                  <SymbolLink id={change.id} context={context} /> <small>{moduleOf(change.id)}</small>
                </li>
              ))}
            </ul>
          </section>
        )}
      </article>
    ),
  };
}

function Changes(props: {
  readonly title: string;
  readonly changes: readonly SymbolChange[];
  readonly context: PageContext;
}): VNode | null {
  const { title, changes, context } = props;
  if (changes.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      {changes.map((change) => (
        <div class="change">
          <p>
            <SymbolLink id={change.id} context={context} /> <KindBadge kind={change.kind} />{' '}
            <small>{moduleOf(change.id)}</small>
          </p>
          {change.before !== undefined && <Signature mark="−" change={change} text={change.before} />}
          {change.after !== undefined && <Signature mark="+" change={change} text={change.after} />}
        </div>
      ))}
    </section>
  );
}

function Signature({
  mark,
  change,
  text,
}: {
  readonly mark: '+' | '−';
  readonly change: SymbolChange;
  readonly text: string;
}): VNode {
  return (
    <pre class={`signature ${mark === '+' ? 'after' : 'before'}`} tabindex={0}>
      <span class="mark">{mark === '+' ? 'now ' : 'was '}</span>
      <code dangerouslySetInnerHTML={{ __html: highlightSignature(breakSignature(text), change.kind) }} />
    </pre>
  );
}
