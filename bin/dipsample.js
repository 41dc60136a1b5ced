#!/usr/bin/env node
import { main } from '../dist/cli/main.js';
import { nodeShell } from '../dist/shell/node-shell.js';

// A reader that closes the pipe early (head, less) has what it wants.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});

// Leaving by exit lets a half-written result be taken away.
process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));

process.exitCode = await main(process.argv.slice(2), nodeShell());
