import type { Check } from './check.ts';
import { defaults } from './checks/defaults.ts';
import { existence } from './checks/existence.ts';
import { inheritance } from './checks/inheritance.ts';
import { parameters } from './checks/parameters.ts';
import { returns } from './checks/returns.ts';
import { safety } from './checks/safety.ts';
import { syntax } from './checks/syntax.ts';
import { throws } from './checks/throws.ts';
import { worth } from './checks/worth.ts';

/** Every check of the truth gate, in the order their findings are listed. */
export const checks: readonly Check[] = [
  safety,
  syntax,
  parameters,
  returns,
  throws,
  defaults,
  existence,
  inheritance,
  worth,
];
