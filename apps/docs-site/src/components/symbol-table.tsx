import type { ComponentChildren, VNode } from 'preact';
import { moduleOf } from '@docwright/core/model';
import type { SymbolDigest } from '../model/digest.ts';
import type { PageContext } from '../model/page.ts';
import { KindBadge } from './badges.tsx';
import { SymbolLink } from './section-parts.tsx';

/** A column of a {@link SymbolTable}. */
export interface SymbolColumn<Row extends SymbolDigest = SymbolDigest> {
  readonly title: string;
  readonly numeric?: boolean;
  readonly cell: (symbol: Row) => ComponentChildren;
}

/** Symbols of the whole site with where they are and what is to be said of each. */
export function SymbolTable<Row extends SymbolDigest>(props: {
  readonly caption: string;
  readonly symbols: readonly Row[];
  readonly columns: readonly SymbolColumn<Row>[];
  readonly context: PageContext;
}): VNode {
  const { caption, symbols, columns, context } = props;
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Symbol</th>
            {columns.map((column) => (
              <th scope="col" class={column.numeric === true ? 'number' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {symbols.map((symbol) => (
            <tr>
              <th scope="row">
                <SymbolLink id={symbol.id} context={context} /> <KindBadge kind={symbol.kind} />
                <small class="where">{moduleOf(symbol.id)}</small>
              </th>
              {columns.map((column) => (
                <td class={column.numeric === true ? 'number' : undefined}>{column.cell(symbol)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
