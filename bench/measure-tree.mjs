import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** How often the memory is looked at. */
const milliseconds = 25;

/**
 * Runs a script in a process and measures it with all processes that it starts. Linux only.
 *
 * @param args - Script and arguments for Node.
 * @returns Wall and CPU seconds; and megabytes: `peaks`, the peak of each process by itself, added up, and `shared`, the peak of
 *   what all need at one moment, where a page of memory that two processes use (Node itself, mostly) counts once.
 */
export function measureTree(args, { cwd }) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], env: environment });
    let said = '';
    child.stderr.on('data', (data) => (said += data));
    const seen = new Map();
    let shared = 0;
    const timer = setInterval(() => {
      const now = treeOf(child.pid);
      for (const { pid, peak, cpu } of now) seen.set(pid, { peak, cpu });
      shared = Math.max(shared, sum(now.map(({ share }) => share)));
    }, milliseconds);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(timer);
      if (code !== 0) return reject(new Error(`${args.join(' ')} failed (${code ?? signal}): ${said.slice(-2000)}`));
      const wall = Number(process.hrtime.bigint() - start) / 1e9;
      const each = [...seen.values()];
      const [cpu, peaks] = [sum(each.map((one) => one.cpu)), sum(each.map(({ peak }) => peak))];
      return resolve({ wall, cpu, peaks, shared });
    });
  });
}

const { NODE_EXTRA_CA_CERTS: _, ...inherited } = process.env;
const environment = { ...inherited, NO_COLOR: '1' };

/** A process and its children: what they have used so far. */
function treeOf(pid) {
  const read = (id, name) => readFileSync(`/proc/${id}/${name}`, 'utf8');
  const look = (id) => {
    try {
      const fields = read(id, 'stat')
        .replace(/^.*\) /s, '')
        .split(' ');
      const children = readdirSync(`/proc/${id}/task`).flatMap((task) =>
        read(id, `task/${task}/children`).split(' ').filter(Boolean),
      );
      const own = {
        pid: id,
        // Clock ticks are hundredths of a second on Linux.
        cpu: (Number(fields[11]) + Number(fields[12])) / 100,
        peak: numberIn(read(id, 'status'), 'VmHWM') / 1024,
        share: numberIn(read(id, 'smaps_rollup'), 'Pss') / 1024,
      };
      return [own, ...children.flatMap(look)];
    } catch {
      // It ended meanwhile.
      return [];
    }
  };
  return look(String(pid));
}

function numberIn(text, name) {
  return Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
