import type { VNode } from 'preact';

/** Sentences about a doc, each once, as a list where there are several. What stands in back-ticks is code. */
export function Sentences({ texts }: { readonly texts: readonly string[] }): VNode {
  const [first = '', ...others] = [...new Set(texts)];
  if (others.length === 0) return <span class="said">{withCode(first)}</span>;
  return (
    <ul class="said">
      {[first, ...others].map((text) => (
        <li>{withCode(text)}</li>
      ))}
    </ul>
  );
}

function withCode(text: string): (VNode | string)[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code>{part}</code>));
}
