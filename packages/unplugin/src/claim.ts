import type { Session } from './session.ts';

const holders = new WeakMap<object, Session>();

/**
 * Gives a build to the first plugin in it. A second one would read everything twice: it says so and rests.
 *
 * @param build - What all plugins of a build have in common: the compiler, the configuration.
 */
export function claim(build: object, session: Session): boolean {
  const holder = holders.get(build) ?? session;
  holders.set(build, holder);
  if (holder !== session) session.rest();
  return holder === session;
}
