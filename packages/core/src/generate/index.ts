export type { Critic, Unfounded } from './critic.ts';
export type { TaskOutcome } from './outcome.ts';
export type { WaveTools } from './run-waves.ts';
export { runWaves } from './run-waves.ts';
