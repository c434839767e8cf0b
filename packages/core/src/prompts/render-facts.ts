import { pathOf, type Facts, type ThrowFact } from '../model/index.ts';

/** What the compiler proves about a declaration, a line each. */
export function renderFacts({ throws, absentReturns, mutates, yields, examples, returnsJsx }: Facts): string[] {
  return [
    ...throws.map(renderThrow),
    ...absentReturns.map(({ value, condition, partial }) =>
      value === 'early' ? `returns early${when(condition, partial)}` : `returns ${value}${when(condition, partial)}`,
    ),
    ...(mutates.length > 0 ? [`changes ${mutates.map(({ target }) => target).join(', ')}`] : []),
    ...(yields.length > 0 ? [`yields ${yields.slice(0, 3).join('; ')}`] : []),
    ...(returnsJsx ? ['returns JSX'] : []),
    ...examples
      .slice(0, mostExamples)
      .map(({ code, title }) => `in a test${title === undefined ? '' : ` called "${title}"`}:\n${code}`),
  ];
}

const mostExamples = 2;

function renderThrow({ error, condition, partial, message, through, rejects }: ThrowFact): string {
  const how = rejects ? 'rejects with' : 'throws';
  const from = through === undefined ? '' : ` through ${pathOf(through)}`;
  const says = message === undefined ? '' : ` (message: ${message})`;
  return `${how} ${error}${from}${when(condition, partial)}${says}`;
}

function when(condition: string | undefined, partial: true | undefined): string {
  if (condition === undefined) return partial ? ' in some cases' : '';
  return ` when ${condition}${partial ? ', and something more decides' : ''}`;
}
