// Components of a project are written against this door: `@jsxImportSource @docwright/docs-site`.
export * from 'preact/jsx-runtime';
