import docwright from 'unplugin-docwright/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [docwright({ config: { scope: 'exported' }, output: { json: true } })],
});
