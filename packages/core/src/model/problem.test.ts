import { expect, it } from 'vitest';
import { formatProblem } from './problem.ts';

it('fills the words of a problem into its sentence', () => {
  const text = formatProblem({
    code: 'file-does-not-parse',
    severity: 'error',
    args: { file: 'src/a.ts', message: "line 3: '}' expected" },
  });
  expect(text).toBe("src/a.ts does not parse (line 3: '}' expected); its symbols are left out until it does.");
});
