export { askedChecks } from './asked-checks.ts';
export { askedSeverity } from './asked-severity.ts';
export type { Check, CheckCode, CheckExample, NameTrust, Seen, Writer } from './check.ts';
export { checks } from './checks.ts';
export {
  critic,
  examples,
  lateChecks,
  secrets,
  type ExampleCode,
  type LateCheck,
  type NamedLateCheck,
} from './late-checks.ts';
export { doubtingChecks } from './doubting-checks.ts';
export { formatFinding } from './format-finding.ts';
export { offsetOfPart, placeOf, rangeOfPart } from './place-of.ts';
export { toDoubts } from './to-doubts.ts';
export { createUniverse, type Members, type NameOrigin, type Universe, type UniverseOptions } from './universe.ts';
export { verifyComment } from './verify-comment.ts';
export { verifyDoc, type VerifyOptions } from './verify-doc.ts';
export { answersAlike, noteAnswers, type NotedAnswer, type NotingUniverse } from './noting-universe.ts';
