import docwright from 'unplugin-docwright/webpack';

export default {
  mode: 'production',
  entry: './src/index.js',
  plugins: [docwright({ config: { scope: 'exported' }, output: { json: true } })],
};
