// What is measured: TypeScript sources as npm packages ship them.
//   sources      folder inside node_modules; tests and declaration files in it are left out
//   entryPoints  the package's public modules, as paths below that folder
//   options      compiler options beyond the common ones that the sources need

export const corpora = [
  {
    name: 'rxjs',
    sources: 'rxjs/src',
    entryPoints: /^(?:(?:ajax|fetch|operators|testing|webSocket)\/)?index\.ts$/,
  },
  {
    name: 'zod',
    sources: 'zod/src',
    entryPoints: /^(?:(?:(?:locales|mini|v3|v4|v4-mini)\/)?index|compile)\.ts$/,
  },
  {
    name: 'openai',
    sources: 'openai/src',
    entryPoints: /^[a-z-]+\.ts$/,
  },
  {
    name: 'query-core',
    sources: '@tanstack/query-core/src',
    entryPoints: /^index\.ts$/,
  },
  {
    name: 'mobx',
    sources: 'mobx/src',
    entryPoints: /^mobx\.ts$/,
  },
  {
    name: 'redux-toolkit',
    sources: '@reduxjs/toolkit/src',
    entryPoints: /^(?:(?:react|query|query\/react)\/)?index\.ts$/,
    options: { jsx: 'react-jsx' },
  },
  {
    name: 'ethers',
    sources: 'ethers/src.ts',
    entryPoints:
      /^(?:(?:abi|address|constants|contract|crypto|hash|providers|transaction|utils|wallet|wordlists)\/)?index\.ts$/,
  },
  {
    name: 'effect',
    sources: 'effect/src',
    entryPoints: /^index\.ts$/,
    options: { allowImportingTsExtensions: true },
  },
];

/** The corpus whose parts show the growth with size; TypeDoc does not get through it in ten minutes. */
export const growing = { ...corpora.at(-1), name: 'effect 4', sources: 'effect-4/src' };

/** Options of every corpus. No types of Node, so that all peers see the same program. */
export const compilerOptions = {
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2023', 'dom', 'dom.iterable'],
  types: [],
  strict: true,
  skipLibCheck: true,
  noEmit: true,
};
