/** Docs of all sources that the plugin lets in, by the path of the source. */
declare module 'virtual:docwright' {
  const modules: Readonly<Record<string, import('unplugin-docwright').ModuleDocs>>;
  export default modules;
}

/** Docs of one source: `virtual:docwright/src/button.tsx`. */
declare module 'virtual:docwright/*' {
  const docs: import('unplugin-docwright').ModuleDocs;
  export default docs;
}
