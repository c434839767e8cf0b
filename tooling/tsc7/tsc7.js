#!/usr/bin/env node
// The native TypeScript compiler, for type checking only. It has a package of its own because the tools that call the
// compiler's API (typescript-eslint above all) must go on finding TypeScript 6.
await import(new URL('./bin/tsc', import.meta.resolve('typescript/package.json')));
