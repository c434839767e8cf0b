export { stronglyConnected } from '../model/index.ts';
