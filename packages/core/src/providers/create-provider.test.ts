import { expect, it } from 'vitest';
import { createProvider, providerNames } from './create-provider.ts';

it('makes the provider of that name, with its options', async () => {
  const provider = await createProvider({ provider: { name: 'offline', options: { examples: 3 } } });
  expect(provider.name).toBe('offline');
  expect(provider.version).toContain('examples=3');
  expect(providerNames).toContain('offline');
});

it('lists the names there are when it knows none of that name', async () => {
  const made = createProvider({ provider: { name: 'constructor', options: {} } });
  await expect(made).rejects.toThrow(/"constructor"; choose one of: offline/u);
});

it('says which option is missing', async () => {
  const made = (options: object) => createProvider({ provider: { name: 'azure-openai', options: { ...options } } });
  await expect(made({})).rejects.toThrow('needs the deployment');
  await expect(made({ deployment: 'docs' })).rejects.toThrow('or the variable AZURE_OPENAI_ENDPOINT');
  await expect(made({ model: 'docs' })).rejects.toThrow('Nothing is known about the model "docs"');
  await expect(made({ model: 'text-embedding-3-small' })).rejects.toThrow('writes no texts');
});

it('changes its version with what changes answers, and with nothing else', async () => {
  const version = async (options: object): Promise<string> => {
    const azure = { deployment: 'docs', endpoint: 'https://a.test', ...options };
    return (await createProvider({ provider: { name: 'azure-openai', options: azure } })).version;
  };
  const usual = await version({});
  expect(await version({ endpoint: 'https://b.test', deployment: 'other', concurrency: 1, batchSymbols: 2 })).toBe(
    usual,
  );
  expect(await version({ temperature: 1 })).not.toBe(usual);
  expect(await version({ model: 'gpt-4.1' })).not.toBe(usual);
  expect(await version({ model: 'gpt-5', temperature: 1 })).toBe(await version({ model: 'gpt-5' }));
});

it('takes a provider that the user wrote', async () => {
  const own = { name: 'mine', version: '1', generate: async function* () {} };
  const config = { provider: { name: 'own', options: { module: 'mine.js', options: { a: 1 } } }, root: '/project' };
  const load = (exported: unknown) => ({
    loadModule: (path: string) => Promise.resolve({ default: path === '/project/mine.js' ? exported : undefined }),
  });
  expect(await createProvider(config, load(own))).toBe(own);
  expect(
    await createProvider(
      config,
      load((options: object) => ({ ...own, ...options })),
    ),
  ).toEqual({ ...own, a: 1 });
  await expect(createProvider(config, load({ name: 'mine' }))).rejects.toThrow(
    'The default export of mine.js has to be a provider',
  );
});
