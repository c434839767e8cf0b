import type { RequestRecord } from '../model/index.ts';

/** Columns of the table, in their order. */
const columns = [
  'endedAt',
  'purpose',
  'deployment',
  'model',
  'kind',
  'status',
  'number',
  'duration',
  'waited',
  'inputTokens',
  'cachedInputTokens',
  'outputTokens',
  'cost',
] as const satisfies readonly (keyof RequestRecord)[];

/** Requests one by one, as CSV (RFC 4180) or as a JSON list. Times are in ISO 8601, durations in milliseconds. */
export function renderRequests(requests: readonly RequestRecord[], format: 'csv' | 'json'): string {
  const rows = requests.map((request) => ({ ...request, endedAt: new Date(request.endedAt).toISOString() }));
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  const lines = rows.map((row) => columns.map((column) => cell(row[column])).join(','));
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function cell(value: string | number | undefined): string {
  const text = String(value ?? '');
  // A spreadsheet takes a text that begins like a formula for one.
  const safe = typeof value === 'string' && /^[=+\-@]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
