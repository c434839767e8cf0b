// webpack and Rspack make virtual modules of this file: it is both the resource and the loader that fills it. Plain
// JavaScript, because they load it by themselves.
const key = Symbol.for('docwright.loadVirtual');

/** Asks the plugin of the compiler for the code of the virtual module that the query names. */
export default function docwrightLoader() {
  const done = this.async();
  this._compiler[key](decodeURIComponent(this.resourceQuery.slice(1)), this).then((code) => done(null, code), done);
}
