export { defineConfig, type WrittenConfig } from './define-config.ts';
export type { DocwrightConfig } from './docwright-config.ts';
export type { MakeProvider } from './take-own-provider.ts';
export type { Environment } from './environment-layer.ts';
export { loadConfig, type LoadConfigOptions, type LoadedConfig } from './load-config.ts';
export { configFileNames, loadModule } from './read-config-file.ts';
export type { Secrets } from './read-secrets.ts';
export { resolveConfig, type ResolveConfigOptions, type ResolvedConfigResult } from './resolve-config.ts';
export type {
  DocumentedPreset,
  ReplaceComments,
  ResolvedConfig,
  ResolvedMarkdown,
  ResolvedRetrieval,
  ResolvedSite,
} from './resolved-config.ts';
