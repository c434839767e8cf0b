export { defineConfig, type DocwrightConfig } from '@docwright/core/config';
