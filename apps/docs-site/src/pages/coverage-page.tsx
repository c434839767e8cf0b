import { BarTable, Ring } from '../components/charts.tsx';
import { kindName } from '../components/badges.tsx';
import { HealthNavigation } from '../components/navigation.tsx';
import { SymbolTable } from '../components/symbol-table.tsx';
import { modulePage } from '../model/address.ts';
import type { ModuleDigest, SymbolDigest } from '../model/digest.ts';
import { grouped } from '../model/count-of.ts';
import type { Page, PageContext } from '../model/page.ts';
import { allSymbols, coverageByKind, coverageByModule, fixNext, shareOf, shareUnshown } from '../model/statistics.ts';

/** Most modules that the page lists; those with the largest gaps come first. */
const mostModules = 200;

/** How much is documented, by kind and module, and what to document next. */
export function coveragePage(context: PageContext, digests: readonly ModuleDigest[]): Page {
  const symbols = allSymbols(digests);
  const all = context.site.share;
  const unshown = shareUnshown(digests);
  const published = shareOf(symbols.filter((symbol) => symbol.public === true));
  const silent = symbols.filter((symbol) => symbol.nothingToAdd === true).length;
  const waiting = symbols.reduce((total, symbol) => total + (symbol.waiting ?? 0), 0);
  const next = fixNext(digests, 15);
  const modules = coverageByModule(digests);
  const pages = new Set(digests.filter(({ isEmpty }) => isEmpty !== true).map(({ module }) => module));
  return {
    context,
    title: 'Coverage',
    section: 'health',
    navigation: <HealthNavigation context={context} />,
    body: (
      <article class="dashboard">
        <header class="page-head">
          <h1>Coverage</h1>
          <p class="meta">
            {grouped(all.documented)} of {grouped(all.total)} symbols are documented
            {waiting > 0 && (
              <>
                , {grouped(waiting)} of them by docs that <code>docwright apply</code> has yet to write into the sources
              </>
            )}
            {silent > 0 && `; of ${grouped(silent)} nothing true was found to say beyond the name`}.
            {unshown.total > 0 && ` The project counts ${grouped(unshown.total)} that this site does not show.`}
          </p>
        </header>
        <div class="rings">
          <figure>
            <Ring share={published} label="Public API" />
            <figcaption>Public API</figcaption>
          </figure>
          {all.total > published.total && (
            <figure>
              <Ring share={all} label="Everything counted" />
              <figcaption>Everything counted</figcaption>
            </figure>
          )}
        </div>
        {next.length > 0 && (
          <>
            <h2>Fix these next</h2>
            <p>
              {next.some((symbol) => symbol.public !== true) && 'Public symbols come first. '}
              The most used and most complex lead
              {next.some((symbol) => symbol.nothingToAdd === true) &&
                '; where nothing true was found to say beyond the name, someone who knows must write'}
              .
            </p>
            <SymbolTable
              caption="Undocumented symbols by weight"
              symbols={next}
              context={context}
              columns={[
                { title: 'Used by', numeric: true, cell: (symbol) => grouped(symbol.usedBy) },
                { title: 'Complexity', numeric: true, cell: (symbol) => grouped(symbol.complexity) },
                { title: 'Why', cell: (symbol) => reasonOf(symbol) },
              ]}
            />
          </>
        )}
        <h2>By kind</h2>
        <BarTable
          caption="Coverage by kind of symbol"
          rows={coverageByKind(digests).map(({ kind, share }) => ({ label: kindName(kind), share }))}
        />
        <h2>By module</h2>
        <BarTable
          caption={
            modules.length > mostModules ? `The ${mostModules} modules with the largest gaps` : 'Coverage by module'
          }
          rows={modules.slice(0, mostModules).map(({ module, share }) => ({
            label: pages.has(module) ? <a href={context.url(modulePage(module))}>{module}</a> : module,
            share,
          }))}
        />
      </article>
    ),
  };
}

function reasonOf(symbol: SymbolDigest): string {
  const reasons = [symbol.public === true ? 'public' : 'internal'];
  if (symbol.state === 'rejected') reasons.push('draft refused');
  else if (symbol.nothingToAdd === true) reasons.push('nothing found to say');
  else if (symbol.origin !== undefined) reasons.push('its comment says nothing');
  return reasons.join(', ');
}
