import { expect, it } from 'vitest';
import { createRedact } from './redact.ts';

it('takes out the key, and what looks like one', () => {
  const redact = createRedact(['0123456789abcdef', '']);
  expect(redact('wrong key 0123456789abcdef.')).toBe('wrong key [key].');
  expect(redact('Incorrect API key provided: sk-proj-12*********89.')).toBe('Incorrect API key provided: [key].');
  expect(redact('Bearer eyJhbGciOi.J9.x is expired')).toBe('[key] is expired');
  expect(redact('Please retry after 6 seconds.')).toBe('Please retry after 6 seconds.');
});
