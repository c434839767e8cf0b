#!/usr/bin/env node
import module from 'node:module';
import process from 'node:process';
import './tune-engine.js';

// Halves the start-up where Node can do it.
module.enableCompileCache?.();

const { main } = await import('../dist/main.js');
// Not `process.exit`, which would cut off what is still on its way into a pipe.
process.exitCode = await main(process.argv.slice(2));
