'use strict';

const { readFileSync } = require('node:fs');
const { dirname, join } = require('node:path');

const dist = join(__dirname, '..', 'dist');

/**
 * Lets stacks name places in src/ rather than in the bundles. The maps are read when a stack is asked
 * for, which is when something went wrong; Node.js itself would read them at every start.
 */
exports.namePlacesInSource = function namePlacesInSource() {
  const maps = new Map();
  Error.prepareStackTrace = (error, calls) =>
    [String(error), ...calls.map((call) => `    at ${inSource(String(call), maps)}`)].join('\n');
};

function inSource(call, maps) {
  return call.replace(/([^\s()]+):(\d+):(\d+)/, (place, file, line, column) => {
    if (!file.startsWith(dist)) return place;
    try {
      const { originalSource, originalLine, originalColumn } = mapOf(file, maps).findEntry(
        Number(line) - 1,
        Number(column) - 1,
      );
      if (originalSource === undefined) return place;
      return `${join(dirname(file), originalSource)}:${originalLine + 1}:${originalColumn + 1}`;
    } catch {
      return place;
    }
  });
}

function mapOf(file, maps) {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const { SourceMap } = require('node:module');
  const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')));
  maps.set(file, map);
  return map;
}
