import type { ComponentChildren, VNode } from 'preact';
import { type Doc, type SymbolId } from '@docwright/core/model';
import { symbolAddress } from '../model/address.ts';
import { titleOf } from '../model/title-of.ts';
import type { SymbolEntry } from '../model/module-view.ts';
import type { LineRange } from '@docwright/core/model';
import type { PageContext } from '../model/page.ts';
import { firstSentence } from '../model/plain-text.ts';
import type { NameResolver } from '../model/resolve-names.ts';
import { codeBlock, renderInline, renderMarkdown } from '../text/markdown.ts';

/** What a symbol's section needs beyond the symbol. */
export interface SectionTools {
  readonly context: PageContext;
  readonly resolver: NameResolver;
  readonly module: string;
  /** Where a declaration stands, when the cache knows. */
  readonly linesOf: (id: SymbolId) => LineRange | undefined;
  /** Source text of a declaration, when it is at hand. */
  readonly sourceOf: (id: SymbolId) => string | undefined;
  /** Doc of a declaration on another page that this one inherits. */
  readonly inheritedDoc: (id: SymbolId) => Doc | undefined;
}

/** A titled part of a symbol's section. */
export function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }): VNode {
  return (
    <div class="part">
      <p class="caption">{title}</p>
      {children}
    </div>
  );
}

/** Doc text of a symbol. */
export function Prose(props: {
  readonly text: string;
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
  readonly inline?: boolean;
}): VNode {
  const tools = { resolve: props.tools.resolver.prose(props.entry), headingOffset: 5 };
  if (props.inline === true) return <span dangerouslySetInnerHTML={{ __html: renderInline(props.text, tools) }} />;
  return <div class="prose" dangerouslySetInnerHTML={{ __html: renderMarkdown(props.text, tools) }} />;
}

/** A block of code whose names are links. */
export function CodeBlock(props: {
  readonly code: string;
  readonly language: string;
  readonly entry: SymbolEntry;
  readonly tools: SectionTools;
}): VNode {
  const html = codeBlock(props.code, props.language, props.tools.resolver.prose(props.entry));
  return <div class="code-holder" dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The name of a symbol, linked when the site shows it. */
export function SymbolLink({ id, context }: { readonly id: SymbolId; readonly context: PageContext }): VNode {
  const name = <bdi>{titleOf(id)}</bdi>;
  if (!context.lookup.has(id)) return <code>{name}</code>;
  return (
    <a href={context.url(symbolAddress(id))}>
      <code>{name}</code>
    </a>
  );
}

/** One line about a symbol in an index. */
export function summaryHtml(entry: SymbolEntry, tools: SectionTools): string {
  const text = firstSentence(entry.symbol.doc?.summary ?? '');
  return renderInline(text, { resolve: tools.resolver.prose(entry) });
}
