import type { SymbolParts } from '@docwright/test-support';
import { describe, expect, it } from 'vitest';
import { runCheck } from '../../../test/run-check.ts';
import type { Doc } from '../../model/index.ts';
import { wording } from './wording.ts';

const check = (doc: Partial<Doc>, symbol: SymbolParts = {}): string[] => runCheck(wording, doc, symbol);

describe('wording', () => {
  it.each([
    'Rounds prices up to whole cents.',
    'This is the price that the `user` sees.',
    'Reads what I/O gives, version I. of the US law.',
    'The class of a shipment decides the price.',
    'Takes `my` and `we` for names.',
    'Für jede Bestellung die Summe der Preise, die nicht storniert ist.',
  ])('accepts %s', (summary) => {
    expect(check({ summary })).toEqual([]);
  });

  it.each([
    ['This function is used to round prices.', 'filler'],
    ['Please note that prices are rounded.', 'filler'],
    ['Rounds prices, as the name suggests.', 'filler'],
    ['We round prices up.', 'first-person'],
    ["Let's round prices.", 'first-person'],
    ['Rounds what I was given.', 'first-person'],
  ])('doubts %s', (summary, code) => {
    expect(check({ summary })).toEqual([code]);
  });

  it('sees types that are repeated', () => {
    const say = (text: string): string[] => check({ parameters: [{ name: 'a', text }] });
    expect(say('{string} the name')).toEqual(['repeats-type a']);
    expect(say('(number) how many')).toEqual(['repeats-type a']);
    expect(say('string - the name')).toEqual(['repeats-type a']);
    expect(say('string that is cut')).toEqual([]);
    expect(say('{@link Store} to look in')).toEqual([]);
  });

  it('sees a second language', () => {
    const english = 'Reads the settings of a user that is known.';
    expect(check({ summary: english, returns: 'die Einstellungen, wenn der Nutzer nicht unbekannt ist' })).toEqual([
      'mixed-languages',
    ]);
    expect(check({ summary: english, returns: 'настройки пользователя' })).toEqual(['mixed-languages']);
    expect(check({ summary: english, returns: 'the settings' })).toEqual([]);
  });

  it('weighs the words against the code', () => {
    const remarks = 'one '.repeat(90);
    expect(check({ summary: '', remarks })).toEqual(['too-long']);
    expect(check({ summary: '', remarks }, { complexity: 8 })).toEqual([]);
  });

  it('lets people write as they like', () => {
    expect(runCheck(wording, { summary: 'We simply note that I do.' }, {}, { writer: 'human' })).toEqual([]);
  });
});
