#!/usr/bin/env node
'use strict';

const { printReadyPage } = require('./ready-page.js');
const { namePlacesInSource } = require('./places-in-source.js');

const argv = process.argv.slice(2);

if (!printReadyPage(argv)) {
  namePlacesInSource();
  const { main, nodeShell } = require('../dist/cli/main.cjs');

  // Leaving by exit lets a half-written result be taken away.
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));

  main(argv, nodeShell()).then((exitCode) => {
    process.exitCode = exitCode;
  });
}
