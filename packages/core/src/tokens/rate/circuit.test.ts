import { describe, expect, it } from 'vitest';
import { createCircuit } from './circuit.ts';

function failing(times: number, every = 1000): ReturnType<typeof createCircuit> {
  const circuit = createCircuit();
  for (let index = 0; index < times; index++) circuit.failed(index * every);
  return circuit;
}

describe('a circuit', () => {
  it('stays closed while failures are few', () => {
    expect(failing(5).wait(5000)).toBe(0);
    expect(failing(5).isProbing()).toBe(false);
  });

  it('opens after six failures in a row, and then lets one request through', () => {
    const circuit = failing(6);
    expect(circuit.wait(5000)).toBe(2000);
    expect(circuit.isProbing()).toBe(true);
    expect(circuit.wait(7000)).toBe(0);
  });

  it('closes with a success', () => {
    const circuit = failing(6);
    circuit.succeeded();
    expect(circuit.wait(5000)).toBe(0);
    expect(circuit.isProbing()).toBe(false);
  });

  it('gives up sooner on what never worked', () => {
    expect(failing(7, 5000).isDead()).toBe(true);
    const circuit = createCircuit();
    circuit.succeeded();
    for (let index = 0; index < 7; index++) circuit.failed(index * 5000);
    expect(circuit.isDead()).toBe(false);
    circuit.failed(181_000);
    expect(circuit.isDead()).toBe(true);
  });
});
