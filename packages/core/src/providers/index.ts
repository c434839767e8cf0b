export type { ProviderConfig } from './create-provider.ts';
export { createProvider, providerNames } from './create-provider.ts';
export type { OfflineOptions } from './offline/offline-provider.ts';
export { createOfflineProvider } from './offline/offline-provider.ts';
export type { Provider } from './provider.ts';
