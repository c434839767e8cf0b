const { transform } = require('esbuild');

/** Compiles TypeScript for webpack. */
module.exports = function typescriptLoader(source) {
  const done = this.async();
  transform(source, { loader: 'ts' }).then(({ code }) => done(null, code), done);
};
