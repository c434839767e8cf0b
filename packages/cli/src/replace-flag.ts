import type { DocwrightConfig } from '@docwright/core/config';

/** What may be replaced, as an option of the configuration, which says what is allowed. */
export function replaceFlag(replace: string | undefined): DocwrightConfig {
  return (replace === undefined ? {} : { apply: { replace } }) as DocwrightConfig;
}
