import { join } from 'node:path';
import { nodeFileSystem } from '@docwright/core/cache/read';
import { readCommentTemplates, type CommentLayout, type CommentTemplates } from '@docwright/core/edit';
import type { CommentSettings, PartialStyle } from '@docwright/core/model';
import type { LintFile } from '../module/lint-file.ts';
import { warnOnce } from '../project/warn-once.ts';

/** How inserted comments look. */
export interface CommentForm {
  readonly style: PartialStyle & { readonly width: number };
  readonly layout?: CommentLayout;
}

/**
 * The form of comments that the project is configured to have, as the cache tells it; undefined where its templates cannot be read,
 * so that nothing is written otherwise than `docwright apply` would.
 *
 * @param width - Longest line as ESLint is configured, which stands above what the project says.
 */
export function commentForm(file: LintFile, width: number | undefined): CommentForm | undefined {
  const { place } = file;
  const { style, templates, width: usual = 100 }: CommentSettings = file.index()?.comments ?? {};
  const form = { style: { ...style, width: width ?? usual } };
  if (templates === undefined || place === undefined) return form;
  const layout = openLayout(place.project.root, templates);
  return layout && { ...form, layout };
}

const layouts = new Map<string, CommentLayout>();

/** The engine is loaded by the first template of the process. */
function openLayout(root: string, files: CommentTemplates): CommentLayout | undefined {
  try {
    const texts = {
      function: readText(root, files.function),
      class: readText(root, files.class),
      symbol: readText(root, files.symbol),
    };
    const key = JSON.stringify([texts.function, texts.class, texts.symbol]);
    const layout = layouts.get(key) ?? readCommentTemplates(texts);
    layouts.set(key, layout);
    return layout;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    warnOnce(root, { code: 'template-unreadable', severity: 'error', args: { message } });
    return undefined;
  }
}

function readText(root: string, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const bytes = nodeFileSystem.read(join(root, path));
  if (bytes === undefined) throw new Error(`${path} is missing`);
  return bytes.toString();
}
