'use strict';

const { fstatSync, readFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');

/**
 * Prints a page of help that the build has laid out, without loading the program, where help is all that
 * is asked for; false where the program must lay it out itself, as in a terminal that is not 80 wide.
 */
exports.printReadyPage = function printReadyPage(argv) {
  const name = nameOfPage(argv);
  if (name === undefined || process.env.DIPSAMPLE_LOG !== undefined) return false;
  try {
    const page = readFileSync(join(__dirname, '..', 'dist', 'help', `${name}.txt`));
    return widthOfOutput() === 80 && printNow(page);
  } catch {
    return false;
  }
};

/** `--help` alone, or behind the name of a command. */
function nameOfPage(argv) {
  if (!['--help', '-h'].includes(argv.at(-1))) return undefined;
  if (argv.length === 1) return 'dipsample';
  return argv.length === 2 && /^[a-z]+$/.test(argv[0]) ? argv[0] : undefined;
}

function widthOfOutput() {
  const isTerminal = fstatSync(1).isCharacterDevice() && require('node:tty').isatty(1);
  return isTerminal ? process.stdout.columns : 80;
}

/** Not by way of process.stdout, which costs as much again as all of this. */
function printNow(page) {
  let rest = page;
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(1, rest));
  } catch (error) {
    if (error.code === 'EPIPE') return true;
    if (rest === page) throw error;
    process.stdout.write(rest);
  }
  return true;
}
