// A process of its own that takes the writer lock, says so, and holds it until it is killed: node lock-holder.js <folder>
import { setInterval } from 'node:timers';
import { createJiti } from 'jiti';

const { openCache } = await createJiti(import.meta.url).import('../../src/cache/index.ts');
await openCache({ folder: process.argv[2], onProblem: console.log }).lock();
console.log('locked');
setInterval(() => {}, 1000);
