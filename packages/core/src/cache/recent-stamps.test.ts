import { describe, expect, it } from 'vitest';
import { recentStamps } from './recent-stamps.ts';

describe('recentStamps', () => {
  it('looks at a file again after a while, whichever way the clock went', () => {
    let [time, size] = [0, 1];
    const stamp = recentStamps({ fileSystem: { stat: () => ({ size, modified: 2 }) }, now: () => time });
    const at = (when: number): string => {
      time = when;
      return stamp('a');
    };
    expect(at(1_000)).toBe('1 2');
    size = 5;
    expect([at(1_500), at(1_501)]).toEqual(['1 2', '5 2']);
    size = 7;
    expect(at(0)).toBe('7 2');
  });

  it('tells files that are not there, and those that cannot be looked at', () => {
    const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
    const stat = (path: string): undefined => {
      if (path === 'locked') throw denied;
      return undefined;
    };
    const stamp = recentStamps({ fileSystem: { stat } });
    expect([stamp('none'), stamp('locked')]).toEqual(['', 'EACCES']);
  });
});
