import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { copyOf } from './temporary-folder.ts';

// Docs were given, so the process of the built plugin runs; then the bundler is busy for good.
const script = `
import { rollup } from ${JSON.stringify(import.meta.resolve('rollup'))};
import docwright from ${JSON.stringify(new URL('dist/rollup.js', new URL('..', import.meta.url)).href)};
setInterval(() => undefined, 1000);
const busy = {
  name: 'busy',
  transform(code, id) {
    if (!id.includes('docwright:')) return undefined;
    process.stdout.write(code.includes('renderButton') ? 'busy' : 'empty');
    return new Promise(() => undefined);
  },
};
const options = { root: process.cwd(), mode: 'check', config: { inferTypes: false } };
await rollup({ input: 'main.js', plugins: [docwright(options), busy] });
`;

/** Starts a build that does not end by itself, as the leader of a group like that of a terminal. */
function startBuild() {
  const root = copyOf('fixtures/builds/buttons');
  writeFileSync(join(root, 'main.js'), "export { default } from 'virtual:docwright/src/button.ts';\n");
  writeFileSync(join(root, 'build.mjs'), script);
  const { PATH, HOME } = process.env;
  return spawn(process.execPath, ['build.mjs'], {
    cwd: root,
    env: { PATH, HOME },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

const ends: Readonly<Record<string, (pid: number) => void>> = {
  'is killed': (pid) => process.kill(pid, 'SIGKILL'),
  'is interrupted from a terminal': (pid) => process.kill(-pid, 'SIGINT'),
};

for (const [how, end] of Object.entries(ends)) {
  // Windows has neither.
  test.skipIf(process.platform === 'win32')(
    `when a build ${how}, its other process ends and says nothing`,
    async () => {
      const build = startBuild();
      const said = text(build.stderr);
      const [first] = (await once(build.stdout, 'data')) as [Buffer];
      expect(String(first)).toBe('busy');
      // Both write to the same streams: they are closed when both are gone.
      const closed = once(build, 'close');
      end(build.pid!);
      await closed;
      expect(await said).toBe('');
    },
  );
}
