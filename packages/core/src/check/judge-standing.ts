import type { ResolvedConfig } from '../config/index.ts';
import type { CommentFinding, Finding, ModulePath, SymbolId, SymbolRecord, SymbolTable } from '../model/index.ts';
import {
  askedChecks,
  noteAnswers,
  verifyComment,
  type Check,
  type NotedAnswer,
  type Universe,
} from '../verify/index.ts';
import { weigh } from './weigh-findings.ts';

/** What the truth gate says of the comments that stand in the sources. */
export interface StandingJudge {
  /**
   * What checks that look beyond the module asked about the rest of the project to judge its comments. As long as the module
   * is the same and so are these answers, so are their findings.
   */
  readonly asked: (module: ModulePath) => readonly NotedAnswer[];
  /** What all checks say of one comment, at the severities of the configuration, without what is only worth noting. */
  readonly findings: (symbol: SymbolRecord) => readonly CommentFinding[];
  /** Names in one comment that lead nowhere in the whole project, sorted. */
  readonly unknownNames: (symbol: SymbolRecord) => readonly string[];
}

/** What was found in a module, each comment judged once. */
interface JudgedModule {
  /** By symbol; symbols without are left out. */
  readonly findings: ReadonlyMap<SymbolId, readonly CommentFinding[]>;
  readonly asked: readonly NotedAnswer[];
}

/** Prepares to judge comments. Asks for no compiler, so that examples are not compiled, and looks for no secrets. */
export function judgeStanding(table: SymbolTable, universe: Universe, config: ResolvedConfig): StandingJudge {
  const checks = askedChecks(config.check.checks);
  const [aroundChecks, ownChecks] = [checks.filter(isAround), checks.filter((check) => !isAround(check))];
  const idsOf = new Map(table.modules.map(({ path, symbols }) => [path, symbols]));
  const known = new Map<ModulePath, JudgedModule>();
  const judge = (symbol: SymbolRecord, among: readonly Check[], seen = universe): CommentFinding[] =>
    verifyComment(symbol, seen, among).map(toCommentFinding);
  const judgeModule = (module: ModulePath): JudgedModule => {
    const noting = noteAnswers(universe);
    const symbols = (idsOf.get(module) ?? []).flatMap((id) => table.symbols[id] ?? []);
    const judged = symbols.map((symbol) => [symbol.id, judge(symbol, aroundChecks, noting.universe)] as const);
    return { findings: new Map(judged.filter(([, findings]) => findings.length > 0)), asked: noting.answers() };
  };
  const around = (module: ModulePath): JudgedModule => {
    const found = known.get(module) ?? judgeModule(module);
    known.set(module, found);
    return found;
  };
  const aroundOf = ({ id, module }: SymbolRecord): readonly CommentFinding[] => around(module).findings.get(id) ?? [];
  return {
    asked: (module) => around(module).asked,
    findings: (symbol) => weigh([...aroundOf(symbol), ...judge(symbol, ownChecks)], config).filter(isTrouble),
    unknownNames: (symbol) => namesIn(aroundOf(symbol)),
  };
}

function isAround({ looksAround }: Check): boolean {
  return looksAround === true;
}

/** A note asks for nothing, and there may be one for every tag of a project that writes JSDoc. */
function isTrouble({ severity }: CommentFinding): boolean {
  return severity !== 'info';
}

/** Which symbol it is about is plain where it is kept, and places change without a cause in the comment. */
function toCommentFinding({ code, severity, args }: Finding): CommentFinding {
  return Object.keys(args).length === 0 ? { code, severity } : { code, severity, args };
}

function namesIn(findings: readonly CommentFinding[]): string[] {
  const unknown = findings.filter(({ code }) => code.startsWith('existence/'));
  return [...new Set(unknown.flatMap(({ args }) => args?.['name'] ?? []))].sort();
}
