export { checkExamples, type ExampleTools } from './check-examples.ts';
export { createExampleCompiler, type ExampleCompiler } from './compile-examples.ts';
export type { ExampleProject } from './example-project.ts';
export type { ExampleSubject } from './example-source.ts';
export { createExampleRunner, type ExampleRunner, type RunOptions } from './run-examples.ts';
