export { JsonLinesAdapter, type JsonLinesOptions, type TextStorage } from './json-lines-adapter.js';
export { MemoryAdapter } from './memory-adapter.js';
export { PersistenceAdapter } from './persistence-adapter.js';
