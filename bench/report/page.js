import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const path = join(import.meta.dirname, '../../docs/benchmarks.md');
const [begin, end] = ['<!-- figures: begin -->', '<!-- figures: end -->'];

/** Writes the figures of a run between the marks of docs/benchmarks.md; the words around them stay. */
export function writePage(result, tables) {
  const page = readFileSync(path, 'utf8');
  const [before, after] = [page.indexOf(begin), page.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${path} has lost its marks "${begin}".`);
  const figures = [machineLine(result), ...tables.map(asMarkdown)].join('\n\n');
  writeFileSync(path, `${page.slice(0, before)}${begin}\n\n${figures}\n\n${page.slice(after)}`);
}

function machineLine({ machine, rounds, absent }) {
  const { cores, gigabytes, platform, node } = machine;
  const missing = absent.length === 0 ? '' : ` Not to be had there: ${absent.join(', ')}.`;
  return `Measured on ${cores} cores and ${gigabytes} GB of memory (${platform}), Node.js ${node}, rounds: ${rounds}; median, and in brackets least and most.${missing}`;
}

function asMarkdown({ heading, columns, rows }) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [
    `### ${heading}`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map(line),
  ].join('\n');
}
