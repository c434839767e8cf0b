import type { Problem } from '../model/index.ts';
import { readSources } from '../project/index.ts';
import type { CommentLayout, CommentTemplates } from '../edit/index.ts';

/**
 * How comments are laid out by the templates of a project. Neither is there without templates.
 *
 * @param files - Paths of templates, relative to the root.
 */
export async function openLayout(
  root: string,
  files: CommentTemplates,
): Promise<{ readonly layout?: CommentLayout; readonly problem?: Problem }> {
  const paths = Object.values(files).filter((path) => path !== undefined);
  if (paths.length === 0) return {};
  const read = await readSources(root, paths);
  const [problem] = read.problems;
  if (problem !== undefined) return { problem };
  const texts = new Map(read.files.map(({ path, text }) => [path, text]));
  const textOf = (path: string | undefined): string | undefined => (path === undefined ? path : texts.get(path));
  const templates = { function: textOf(files.function), class: textOf(files.class), symbol: textOf(files.symbol) };
  const { readCommentTemplates } = await import('../edit/index.ts');
  try {
    return { layout: readCommentTemplates(templates) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { problem: { code: 'template-unreadable', severity: 'error', args: { message } } };
  }
}
