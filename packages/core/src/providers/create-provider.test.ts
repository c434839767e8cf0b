import { expect, it } from 'vitest';
import { createProvider, providerNames } from './create-provider.ts';

it('makes the provider of that name, with its options', () => {
  const provider = createProvider({ name: 'offline', options: { examples: 3 } });
  expect(provider.name).toBe('offline');
  expect(provider.version).toContain('examples=3');
  expect(providerNames).toContain('offline');
});

it('lists the names there are when it knows none of that name', () => {
  expect(() => createProvider({ name: 'constructor', options: {} })).toThrow(/"constructor"; choose one of: offline/u);
});
