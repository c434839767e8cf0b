import type { VNode } from 'preact';

/** What a cell of a {@link Table} shows. */
export type TableCell = VNode | string | number;

/** A table whose first column names its rows. Columns are of numbers unless they are among `words`, by place. */
export function Table(props: {
  readonly caption: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly words?: readonly number[];
}): VNode {
  const { caption, heads, rows, words = [] } = props;
  const classOf = (place: number): string | undefined => (place === 0 || words.includes(place) ? undefined : 'number');
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {heads.map((head, place) => (
              <th scope="col" class={classOf(place)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr>
              <th scope="row">{head}</th>
              {cells.map((cell, index) => (
                <td class={classOf(index + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
