#!/usr/bin/env node
import { main } from '../dist/cli/main.js';
import { nodeShell } from '../dist/shell/node-shell.js';

// A reader that closes the pipe early (head, less) has what it wants.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), nodeShell());
