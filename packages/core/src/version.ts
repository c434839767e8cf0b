import { createRequire } from 'node:module';

const { version: packageVersion } = createRequire(import.meta.url)('../package.json') as { version: string };

/** Version of docwright; part of every cache key, so that an update reads everything anew. */
export const version: string = packageVersion;
