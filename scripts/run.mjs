// Runs the repository's tasks on a machine that has only Node and npm: `npm run demo`, `npm test`, `npm run check`.
// Gets the pnpm that package.json names, installs when the lockfile is newer than what is installed, then runs turbo.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAzureDemo } from './demo-azure.mjs';
import { runDemo } from './demo.mjs';
import { countTests, formatCounts, formatFailures } from './test-counts.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

process.exitCode = await main(process.argv.slice(2));

async function main(tasks) {
  if (tasks.length === 0) return fail('name at least one task: demo, demo:azure, build, typecheck, lint, test');
  const installed = isInstalled() ? 0 : pnpm('install', '--frozen-lockfile');
  if (installed !== 0) return installed;
  if (tasks[0] === 'demo') return demo(runDemo);
  if (tasks[0] === 'demo:azure') return demo(runAzureDemo);
  const status = turbo(...tasks, '--continue', '--output-logs=new-only');
  if (tasks.includes('test')) reportTests();
  return status;
}

function reportTests() {
  const failures = formatFailures(root);
  if (failures !== '') console.log(failures);
  console.log(formatCounts(countTests(root)));
}

function demo(run) {
  const built = turbo('build', '--filter=docwright', '--output-logs=errors-only');
  return built === 0 ? run(root) : built;
}

function isInstalled() {
  const stamp = join(root, 'node_modules/.modules.yaml');
  return existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(join(root, 'pnpm-lock.yaml')).mtimeMs;
}

function turbo(...args) {
  // More tasks than cores only slow each other down, and tests by more than they may.
  return pnpm('exec', 'turbo', 'run', '--concurrency=100%', ...args);
}

function pnpm(...args) {
  // `--package` in full: inside another npx the short form picks up the outer one's package.
  return spawn('npx', ['--yes', `--package=${pinnedPnpm()}`, '--', 'pnpm', ...args]);
}

function spawn(command, args) {
  const env = {
    ...process.env,
    TURBO_TELEMETRY_DISABLED: '1',
    npm_config_update_notifier: 'false',
    TASK_NODE: process.version, // turbo does not hash the version of Node by itself
  };
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return error ? fail(`cannot run ${command}: ${error.message}`) : (status ?? 1);
}

function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return packageManager.split('+')[0];
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  return 1;
}
