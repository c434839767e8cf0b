import type { Check } from './check.ts';
import { claims } from './checks/claims.ts';
import { defaults } from './checks/defaults.ts';
import { existence } from './checks/existence.ts';
import { inheritance } from './checks/inheritance.ts';
import { options } from './checks/options.ts';
import { parameters } from './checks/parameters.ts';
import { quantities } from './checks/quantities.ts';
import { returns } from './checks/returns.ts';
import { safety } from './checks/safety.ts';
import { syntax } from './checks/syntax.ts';
import { throws } from './checks/throws.ts';
import { wording } from './checks/wording.ts';
import { worth } from './checks/worth.ts';
import { yields } from './checks/yields.ts';

/** Every check of the truth gate, in the order their findings are listed. */
export const checks: readonly Check[] = [
  safety,
  syntax,
  parameters,
  returns,
  yields,
  throws,
  defaults,
  quantities,
  claims,
  existence,
  options,
  inheritance,
  worth,
  wording,
];
