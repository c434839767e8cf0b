import type { VNode } from 'preact';
import { percent, type Share } from '../model/statistics.ts';

/** A row of a {@link BarTable}. */
export interface BarRow {
  readonly label: VNode | string;
  readonly share: Share;
}

/** Shares as a table whose last column is a bar; it reads the same without the bars. */
export function BarTable({ caption, rows }: { readonly caption: string; readonly rows: readonly BarRow[] }): VNode {
  return (
    <div class="scroll" tabindex={0} role="group" aria-label={caption}>
      <table class="bars">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Documented</th>
            <th scope="col" colSpan={2}>
              Share
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, share }) => (
            <tr>
              <th scope="row">{label}</th>
              <td>
                {share.documented} of {share.total}
              </td>
              <td>{percent(share)} %</td>
              <td>
                <Bar value={percent(share)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A bar from 0 to 100. A neutral one says nothing about good or poor. */
export function Bar({ value, neutral = false }: { readonly value: number; readonly neutral?: boolean }): VNode {
  return (
    <svg
      class={neutral ? 'bar' : `bar ${grade(value)}`}
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      width="100"
      height="8"
      aria-hidden="true"
    >
      <rect class="track" width="100" height="8" rx="2" />
      <rect class="value" width={value} height="8" rx="2" />
    </svg>
  );
}

/** A share as a ring with its figure in the middle. */
export function Ring({ share, label }: { readonly share: Share; readonly label: string }): VNode {
  const value = percent(share);
  return (
    <svg
      class={`ring ${grade(value)}`}
      viewBox="0 0 64 64"
      width="96"
      height="96"
      role="img"
      aria-label={`${label}: ${value} %`}
    >
      <circle class="track" cx="32" cy="32" r="27" pathLength="100" />
      <circle
        class="value"
        cx="32"
        cy="32"
        r="27"
        pathLength="100"
        // A full ring has no seam.
        {...(value < 100 && { 'stroke-dasharray': `${value} 100` })}
        transform="rotate(-90 32 32)"
      />
      <text x="32" y="33" text-anchor="middle" dominant-baseline="middle">
        {value}%
      </text>
    </svg>
  );
}

/** A point of a {@link Columns} chart. */
export interface Column {
  readonly label: string;
  readonly value: number;
  /** The value as people read it. */
  readonly shown: string;
}

/** Values over time as columns. Each has a title; the table below the chart says the same. */
export function Columns({
  caption,
  columns,
  top,
}: {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Value of a column of full height. Default: the highest there is. */
  readonly top?: number;
}): VNode {
  const highest = Math.max(...columns.map(({ value }) => value), 1e-9);
  const last = columns.length > 1 ? columns.at(-1)?.label : undefined;
  const width = 100 / Math.max(columns.length, 8);
  return (
    <figure class="columns">
      <figcaption>
        {caption} <small>highest {columns.find(({ value }) => value === highest)?.shown ?? 'none'}</small>
      </figcaption>
      <svg viewBox="0 0 100 30" preserveAspectRatio="none" role="img" aria-label={caption}>
        <line class="axis" x1="0" y1="29.8" x2="100" y2="29.8" />
        {columns.map(({ label, value, shown }, index) => {
          // The least there is stays visible; nothing is nothing.
          const height = value === 0 ? 0 : Math.max(0.4, (28 * value) / (top ?? highest));
          return (
            <rect x={index * width + width * 0.15} y={29.6 - height} width={width * 0.7} height={height}>
              <title>{`${label}: ${shown}`}</title>
            </rect>
          );
        })}
      </svg>
      <p class="range">
        <span>{columns[0]?.label}</span>
        <span>{last}</span>
      </p>
    </figure>
  );
}

/** Class of a share: where it stands between poor and good. */
export function grade(value: number): 'good' | 'fair' | 'poor' {
  return value >= 80 ? 'good' : value >= 50 ? 'fair' : 'poor';
}
