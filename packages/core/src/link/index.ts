export { linkModules } from './link-modules.ts';
export { keyModules } from './key-modules.ts';
