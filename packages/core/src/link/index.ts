export { linkModules } from './link-modules.ts';
