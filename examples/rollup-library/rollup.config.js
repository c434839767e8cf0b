import docwright from 'unplugin-docwright/rollup';

export default {
  input: 'src/index.js',
  output: { dir: 'dist' },
  plugins: [docwright({ output: { json: true, llms: true, markdown: true } })],
};
