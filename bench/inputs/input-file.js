import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { complaintColumns } from './columns.js';
import { makeRows } from './make-rows.js';

/**
 * The path of an export of so many rows in a folder, made when it is not there. Its name holds a
 * digest of everything it is made from, so that an old file is never taken for a new one.
 */
export function inputFile(rows, folder) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `complaints-${rows}-${version()}.csv`);
  if (!existsSync(path)) {
    writeLines(makeRows(rows), `${path}.unfinished`);
    renameSync(`${path}.unfinished`, path);
  }
  return path;
}

function version() {
  const sources = readdirSync(import.meta.dirname)
    .sort()
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'));
  const text = JSON.stringify([sources, complaintColumns()]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function writeLines(lines, path) {
  const file = openSync(path, 'w');
  let waiting = [];
  for (const line of lines) {
    waiting.push(line);
    if (waiting.length === 5000) {
      writeSync(file, waiting.join(''));
      waiting = [];
    }
  }
  writeSync(file, waiting.join(''));
  closeSync(file);
}
