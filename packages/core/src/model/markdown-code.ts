// A run of marks is taken whole or not at all: a pattern that tries parts of it looks at long runs again and again.

/** A fence with what is in it, for patterns with the flags `m` and `u`. Its marks are the group `name`. */
export function fencePattern(name: string): string {
  return String.raw`^[ \t]*(?<${name}>\x60{3,}(?!\x60)|~{3,}(?!~))[^\n]*\n[\s\S]*?^[ \t]*\k<${name}>`;
}

/** A code span on one line. Its marks are the group `ticks`, what is between them is the group `code`. */
export const spanPattern: string = String.raw`(?<!\x60)(?<ticks>\x60+)(?!\x60)(?<code>[^\n\x60]|[^\n\x60][^\n]*?[^\n\x60])\k<ticks>(?!\x60)`;
