import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const page = readFileSync('docs/reliability.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** The test files below a path that a command names. */
function testsAt(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return path.endsWith('.test.ts') ? [path] : [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(path, file));
}

/** What is wrong with one command of the page. */
function faultsOf(command: string): readonly string[] {
  const script = /^npm run (?:--silent )?([\w:-]+)/.exec(command)?.[1];
  if (script !== undefined) {
    return scripts[script] === undefined ? [`${command}: no such script`] : [];
  }
  const [, given = '', title] = /npx vitest run ([^']*?)(?: -t '([^']+)')?$/.exec(command) ?? [];
  const paths = given.split(' ').filter((path) => path !== '');
  if (paths.length === 0) return [`${command}: names no test`];
  const missing = paths.filter((path) => testsAt(path).length === 0);
  const titled =
    title === undefined ||
    paths.flatMap(testsAt).some((file) => readFileSync(file, 'utf8').includes(title));
  return [
    ...missing.map((path) => `${command}: no tests at ${path}`),
    ...(titled ? [] : [`${command}: no test of that title`]),
  ];
}

const commands = [...page.matchAll(/`([^`]*(?:npx vitest run|npm run) [^`]*)`/g)].map(
  ([, command = '']) => command,
);

/** The rows of the table of promises, each as its cells. */
const rows = page
  .split('\n')
  .filter((line) => /^\| \d+ \|/.test(line))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));

describe('docs/reliability.md', () => {
  it('names commands whose tests and scripts exist', () => {
    expect(commands.length).toBeGreaterThan(42);
    expect(commands.flatMap(faultsOf)).toEqual([]);
  });

  it('numbers its promises as they are known, each once and in order, with a command and a figure', () => {
    const numbers = rows.map(([number]) => Number(number));
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
    expect(numbers.every((number) => number >= 1 && number <= 44)).toBe(true);
    for (const [number, promise = '', shownBy = '', figure = ''] of rows) {
      expect([number, promise.length > 10, figure.length > 2]).toEqual([number, true, true]);
      if (number !== '44') expect(shownBy, number).toMatch(/npx vitest run|npm run/);
    }
  });

  it.each([
    ['npx vitest run test/no-such.test.ts', 'no tests at test/no-such.test.ts'],
    ['npx vitest run test/fuzz test/fuzz/settings.ts', 'no tests at test/fuzz/settings.ts'],
    ["npx vitest run test/fuzz/reader.test.ts -t 'of no title'", 'no test of that title'],
    ['npm run no-such-script', 'no such script'],
  ])('would be found to name %s', (command, fault) => {
    expect(faultsOf(command)).toEqual([`${command}: ${fault}`]);
  });
});
