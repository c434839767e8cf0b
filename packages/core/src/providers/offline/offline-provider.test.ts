import { testProvider } from '@docwright/test-support';
import { createOfflineProvider } from './offline-provider.ts';

testProvider(() => createOfflineProvider());
