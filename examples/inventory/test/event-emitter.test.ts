import { expect, it, vi } from 'vitest';
import { EventEmitter } from '../src/index.js';

type Events = { sold: [id: string, count: number]; closed: [] };

it('calls listeners with the arguments of the event', () => {
  const events = new EventEmitter<Events>();
  const listener = vi.fn();
  const remove = events.on('sold', listener);
  expect(events.emit('sold', 'lamp', 2)).toBe(true);
  remove();
  expect(events.emit('sold', 'lamp', 1)).toBe(false);
  expect(listener).toHaveBeenCalledExactlyOnceWith('lamp', 2);
});

it('calls a once listener once', () => {
  const events = new EventEmitter<Events>();
  const listener = vi.fn();
  events.once('closed', listener);
  events.emit('closed');
  events.emit('closed');
  expect(listener).toHaveBeenCalledTimes(1);
});

it('clears one event or all', () => {
  const events = new EventEmitter<Events>();
  events.on('sold', () => {});
  events.on('closed', () => {});
  events.clear('sold');
  expect(events.listenerCount('sold')).toBe(0);
  expect(events.listenerCount('closed')).toBe(1);
  events.clear();
  expect(events.listenerCount('closed')).toBe(0);
});
