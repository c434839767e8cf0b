import { moduleOf, pathOf } from '@docwright/core/model';
import { firstSentence } from '../model/plain-text.ts';
import { isUnchanged, type ApiDifference, type SymbolChange } from './compare-shards.ts';

/** A difference as Markdown for a pull request. */
export function differenceMarkdown(difference: ApiDifference): string {
  if (isUnchanged(difference)) return 'The API and its documentation did not change.\n';
  const { added, removed, renamed, signatures, docs } = difference;
  const sections = [
    section(
      'Removed',
      removed.map((change) => `- ${name(change)} \`${change.before ?? ''}\``),
    ),
    section(
      'Changed signatures',
      signatures.map((change) => `- ${name(change)}\n${diffBlock(change)}`),
    ),
    section(
      'Renamed',
      renamed.map((change) => `- \`${change.before}\` → \`${change.after}\``),
    ),
    section(
      'Added',
      added.map((change) => `- ${name(change)} \`${change.after ?? ''}\``),
    ),
    section(
      'Changed documentation',
      docs.map((change) => `- ${name(change)}: ${firstSentence(change.after ?? '') || 'removed'}`),
    ),
  ];
  return `## API changes\n\n${sections.filter((text) => text !== '').join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `### ${title} (${lines.length})\n\n${lines.join('\n')}`;
}

function name(change: SymbolChange): string {
  return `**${pathOf(change.id).replaceAll('#', '.')}** in \`${moduleOf(change.id)}\``;
}

function diffBlock(change: SymbolChange): string {
  return ['  ```diff', `  - ${change.before ?? ''}`, `  + ${change.after ?? ''}`, '  ```'].join('\n');
}
