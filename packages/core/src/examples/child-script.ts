import { compareName } from './expected-results.ts';

/** Name of the function that an example calls before its first line. */
export const startName = '__docwrightStarted';

/** Program of the process that runs one example, whose file is its argument. It tells its parent what happens. */
export const childScript: string = `
import './docwright-refusals.js';
import { inspect, isDeepStrictEqual } from 'node:util';
const send = process.send.bind(process);
const show = (value) => inspect(value, { depth: 4, breakLength: Infinity }).slice(0, 200);
const brief = (message) => message.split('\\n')[0].slice(0, 200).replace(/ Use --allow-[\\w-]+ to manage permissions[.]?$/u, '').replace(/[.]$/u, '');
const fail = (error) => send({ type: 'throws', message: brief(String(error?.message ?? error)) });
process.on('uncaughtException', fail);
process.on('unhandledRejection', fail);
const sameJson = (left, right) => {
  try { return typeof left === 'object' && left !== null && JSON.stringify(left) === JSON.stringify(right); } catch { return false; }
};
globalThis.${compareName} = async (run, expect, text, line) => {
  const wanted = /^(?:throws|throw|error:?)\\b/iu.test(text);
  let actual;
  try { actual = await run(); } catch (error) {
    if (wanted || (error?.name !== undefined && text.includes(error.name))) return;
    throw error;
  }
  if (wanted) { send({ type: 'result', line, actual: show(actual) }); return; }
  if (expect === undefined) return;
  let expected;
  try { expected = await expect(); } catch { return; }
  if (isDeepStrictEqual(actual, expected) || sameJson(actual, expected) || show(actual) === text) return;
  send({ type: 'result', line, actual: show(actual) });
};
globalThis.${startName} = () => send({ type: 'started' });
try {
  await import('./' + process.argv[2]);
} catch (error) { fail(error); }
send({ type: 'done' });
`;
