import { execFileSync } from 'node:child_process';
import { temporaryFolder } from './temporary-folder.ts';

/** A Git repository with the given files in its first commit, that vanishes when the tests end. */
export function gitRepository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder(files);
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], { cwd: folder, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'first');
  return folder;
}
