/** A flat SVG badge: `docs | 61.5 %`, from red over yellow to green. The same percentage gives the same bytes. */
export function renderBadge(percent: number): string {
  const label = 'docs';
  const value = `${percent === 100 ? '100' : percent.toFixed(1)} %`;
  const [left, right] = [widthOf(label), widthOf(value)];
  const width = left + right;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" role="img" aria-label="${label}: ${value}">
  <title>${label}: ${value}</title>
  <clipPath id="round"><rect width="${width}" height="20" rx="3"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="${left}" height="20" fill="#444"/>
    <rect x="${left}" width="${right}" height="20" fill="${colorOf(percent)}"/>
  </g>
  <g fill="#fff" text-anchor="middle" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">
    ${renderText(label, left / 2, left)}
    ${renderText(value, left + right / 2, right)}
  </g>
</svg>
`;
}

const padding = 10;

/** Verdana's letters at 11 pixels are about 7 wide; \`textLength\` makes the text as wide as was counted. */
function widthOf(text: string): number {
  return text.length * 7 + padding;
}

function renderText(text: string, center: number, width: number): string {
  return `<text x="${center}" y="14" textLength="${width - padding}">${text}</text>`;
}

function colorOf(percent: number): string {
  if (percent >= 90) return '#2d7d32';
  if (percent >= 70) return '#6b7d1f';
  return percent >= 50 ? '#9a6a00' : '#b3382c';
}
