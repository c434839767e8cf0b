import { grade } from '../components/charts.tsx';
import { percent, type Share } from '../model/statistics.ts';

const colours = { good: '#1a7f4b', fair: '#8a6100', poor: '#b3261e' } as const;

/** A badge for a README: `docs 87 %`. */
export function coverageBadge(share: Share): string {
  const value = `${percent(share)} %`;
  const [left, right] = [38, 12 + 7 * value.length];
  const width = left + right;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="docs: ${value}">
<title>docs: ${value}</title>
<rect width="${width}" height="20" rx="4" fill="#40464f"/>
<path d="M${left} 0h${right - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4h-${right - 4}z" fill="${colours[grade(percent(share))]}"/>
<g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
<text x="${left / 2}" y="14">docs</text>
<text x="${left + right / 2}" y="14">${value}</text>
</g>
</svg>
`;
}
