import type { QualityFinding } from './quality.ts';

/** One sentence per code. `{name}` is filled from the finding's args. */
const sentences: Readonly<Record<string, string>> = {
  'completeness/restates': 'It only restates the name.',
  'completeness/no-summary': 'There is no summary.',
  'completeness/parameters': 'Not explained, as elsewhere in the project: {names}.',
  'completeness/type-parameters': 'Not explained, as elsewhere in the project: {names}.',
  'completeness/returns': 'It does not say what comes back, as other comments of the project do.',
  'completeness/vague': 'Restates name or type: {names}.',
  'completeness/vague-returns': 'What it says of the result restates name or type.',
  'completeness/throws': 'It does not say that it throws {error}{condition}.',
  'completeness/absent': 'It does not say when {value} comes back.',
  'completeness/tag': 'It has no {tag}, as other comments of the project have.',
  'clarity/long-sentence': 'A sentence of {words} words: "{text}".',
  'clarity/passive': 'One passive after another: "{text}".',
  'clarity/hard': 'It reads like a text for those with {grade} years of school.',
  'clarity/jargon': 'Not explained, and used nowhere else: {word}.',
  'clarity/filler': '"{text}" says nothing.',
  'clarity/first-person': '"{text}" speaks of a writer.',
  'consistency/mood': 'It begins with "{word}"; most comments of the project are {mood}.',
  'consistency/stop': 'Its summary ends {ends} a full stop, unlike most of the project.',
  'consistency/order': '{later} stands before {earlier}, unlike in most of the project.',
  'consistency/hyphen': 'The names of its parameters are followed {by} a hyphen, unlike in most of the project.',
  'consistency/term': '"{word}" is written "{usual}" elsewhere.',
  'complexity/too-terse': '{told} telling words for what deserves {needed}.',
  'complexity/too-long': '{words} words for what is told in {most}.',
};

/** What each code is about, whatever the doc: heads of rows that sum findings up. */
const titles: Readonly<Record<string, string>> = {
  'completeness/restates': 'Only restates the name',
  'completeness/no-summary': 'No summary',
  'completeness/parameters': 'Parameters not explained',
  'completeness/type-parameters': 'Type parameters not explained',
  'completeness/returns': 'Result not explained',
  'completeness/vague': 'Parameters explained by their names',
  'completeness/vague-returns': 'Result explained by its name',
  'completeness/throws': 'Errors not told',
  'completeness/absent': 'Absent results not told',
  'completeness/tag': 'A usual tag is missing',
  'clarity/long-sentence': 'Long sentences',
  'clarity/passive': 'One passive after another',
  'clarity/hard': 'Hard to read',
  'clarity/jargon': 'Unknown abbreviations',
  'clarity/filler': 'Words that say nothing',
  'clarity/first-person': 'Speaks of a writer',
  'consistency/mood': 'Begins unlike other comments',
  'consistency/stop': 'Ends unlike other comments',
  'consistency/order': 'Tags in another order than elsewhere',
  'consistency/hyphen': 'Hyphens unlike elsewhere',
  'consistency/term': 'Words spelled unlike elsewhere',
  'complexity/too-terse': 'Says less than the code deserves',
  'complexity/too-long': 'Says it at length',
};

/** A few words for all findings of a code. The code itself where it is of a newer docwright. */
export function titleOfQuality(code: string): string {
  return titles[code] ?? code;
}

/** All codes, aspect by aspect. */
export const qualityCodes: readonly string[] = Object.keys(sentences);

/** The sentence of a finding. */
export function formatQuality({ code, args }: Pick<QualityFinding, 'code' | 'args'>): string {
  return (sentences[code] ?? code).replaceAll(/\{(\w+)\}/gu, (_, name: string) => args[name] ?? '');
}
