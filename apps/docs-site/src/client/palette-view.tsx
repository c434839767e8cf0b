import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { root } from './data.ts';
import { search, type Result } from './search.ts';

/** The search palette: an input and what answers it. */
export function Palette({ close }: { readonly close: () => void }): VNode {
  const [text, setText] = useState('');
  const [results, setResults] = useState<readonly Result[]>([]);
  const [active, setActive] = useState(0);
  const latest = useRef('');

  const ask = (value: string): void => {
    latest.current = value;
    setText(value);
    void search(value, (found) => {
      if (latest.current !== value) return;
      setResults(found);
      setActive(0);
    });
  };

  const follow = (result: Result | undefined): void => {
    if (result === undefined) return;
    close();
    location.href = root + result.url;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setActive((now) => (now + step + results.length) % Math.max(1, results.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      follow(results[active]);
    }
  };

  useEffect(() => {
    document.getElementById(`:hit-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, results]);

  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label="Search symbols and docs"
        aria-expanded={results.length > 0}
        aria-controls=":hits"
        aria-autocomplete="list"
        aria-activedescendant={results.length > 0 ? `:hit-${active}` : ''}
        placeholder="Name, fn:name, string -> Promise, or words"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={(event) => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ul id=":hits" role="listbox" aria-label="Results">
        {results.map((result, position) => (
          <li
            id={`:hit-${position}`}
            role="option"
            aria-selected={position === active}
            onMouseMove={() => setActive(position)}
            onClick={() => follow(result)}
          >
            <span class={`kind kind-${result.kind}`}>{result.kindName}</span>
            <bdi class="name">{result.name}</bdi>
            <small>
              {result.inText && 'in the docs · '}
              <bdi>{result.module}</bdi>
            </small>
          </li>
        ))}
      </ul>
      {results.length === 0 && (
        <p class="hint">
          {text.trim() === '' ? 'Type a name. fn: class: type: enum: prop: var: narrow it down.' : 'Nothing found.'}
        </p>
      )}
      <p class="keys" aria-hidden="true">
        <kbd>↑</kbd>
        <kbd>↓</kbd> choose <kbd>↵</kbd> open <kbd>esc</kbd> close
      </p>
    </>
  );
}
