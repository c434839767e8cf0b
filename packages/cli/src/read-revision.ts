import { spawn } from 'node:child_process';
import { UsageError } from './usage-error.ts';

/**
 * Texts of files as they were at a revision of the Git repository around a folder; without those that it does not have.
 *
 * @param paths - Relative to the folder, with `/`.
 * @throws {@link UsageError} when Git does not know the revision, or is not there.
 */
export async function readRevision(
  revision: string,
  {
    folder,
    paths,
    signal,
  }: { readonly folder: string; readonly paths: readonly string[]; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const git = { folder, signal };
  const commit = await resolveRevision(revision, git);
  const asked = paths.filter((path) => !path.includes('\n'));
  const names = asked.map((path) => `${commit}:./${path}\n`).join('');
  return splitBatch(await runGit(['cat-file', '--batch'], { ...git, input: names }), asked);
}

/**
 * Paths of the files below a folder at a revision, relative to it.
 *
 * @throws {@link UsageError} when Git does not know the revision, or is not there.
 */
export async function listRevision(
  revision: string,
  { folder, below, signal }: { readonly folder: string; readonly below: string; readonly signal: AbortSignal },
): Promise<readonly string[]> {
  const git = { folder, signal };
  const commit = await resolveRevision(revision, git);
  const names = await runGit(['ls-tree', '-r', '-z', '--name-only', commit, '--', `./${below}`], git);
  return names
    .toString()
    .split('\0')
    .filter((name) => name !== '');
}

/**
 * Where files that Git takes for moved were at a revision: paths of then by paths of now, both relative to the folder. A file that
 * Git does not know of yet counts as new.
 *
 * @throws {@link UsageError} when Git does not know the revision, or is not there.
 */
export async function readMoves(
  revision: string,
  { folder, signal }: { readonly folder: string; readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const git = { folder, signal };
  const commit = await resolveRevision(revision, git);
  const options = ['--find-renames', '--diff-filter=R', '--name-status', '--relative', '-z', '--no-ext-diff'];
  const fields = (await runGit(['diff', ...options, commit, '--', '.'], git)).toString().split('\0');
  const moves = new Map<string, string>();
  // Each takes three fields: how alike they are, the path of then and that of now.
  for (let at = 0; at + 2 < fields.length; at += 3) moves.set(fields[at + 2] ?? '', fields[at + 1] ?? '');
  return moves;
}

async function resolveRevision(revision: string, git: GitOptions): Promise<string> {
  const commit = await runGit(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], git).catch(
    (error: unknown) => {
      if (git.signal.aborted) throw error;
      const message = error instanceof Error ? error.message : String(error);
      throw new UsageError(`Git cannot read the revision ${revision} (${message}).`, { cause: error });
    },
  );
  return commit.toString().trim();
}

const lineFeed = 10;

/** The answers of `git cat-file --batch`, one for each path: a line with the size, the text, a line feed. */
function splitBatch(output: Buffer, paths: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  let at = 0;
  for (const path of paths) {
    const end = output.indexOf(lineFeed, at);
    const size = / blob (\d+)$/u.exec(output.toString('utf8', at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(path, output.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

interface GitOptions {
  readonly folder: string;
  readonly signal: AbortSignal;
  readonly input?: string;
}

function runGit(args: readonly string[], { folder, signal, input = '' }: GitOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const git = spawn('git', args, { cwd: folder, signal, stdio: ['pipe', 'pipe', 'pipe'] });
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    git.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    git.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    git.on('error', reject);
    // Git may end before it has read everything; its exit code tells that better than a broken pipe.
    git.stdin.on('error', () => undefined).end(input);
    git.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new Error(Buffer.concat(said).toString().trim() || `exit code ${String(code)}`));
    });
  });
}
