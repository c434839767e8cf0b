import docs from 'virtual:docwright/src/greet.js';
import { greet } from './greet.js';

console.log(
  greet('you'),
  docs.symbols.map(({ name, doc }) => `${name}: ${doc?.summary}`),
);
