import type { VNode } from 'preact';
import { titleOf } from '../model/title-of.ts';
import { moduleOf } from '@docwright/core/model';
import { anchorOf, symbolAddress } from '../model/address.ts';
import type { Move } from '../model/find-moves.ts';
import type { PageContext } from '../model/page.ts';

/** Where symbols went that were on this page, each at its old anchor. A script leads on from there; the link does without. */
export function Moves({ moves, context }: { readonly moves: readonly Move[]; readonly context: PageContext }): VNode {
  return (
    <ul class="moves">
      {moves.map(({ from, to }) => (
        <li id={anchorOf(from)} data-moved="">
          <code>
            <bdi>{titleOf(from)}</bdi>
          </code>{' '}
          moved to{' '}
          <a href={context.url(symbolAddress(to))}>
            <code>
              <bdi>{titleOf(to)}</bdi>
            </code>{' '}
            in <bdi>{moduleOf(to)}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
