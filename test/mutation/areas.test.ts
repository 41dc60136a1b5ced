import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { areas, leftOut } from '../../mutation/areas.js';
import { core, testFolders } from '../../mutation/core.js';
import { strykerOptions } from '../../mutation/stryker-options.js';

/** The part of a pattern that is a plain path. */
const plainPart = (pattern: string) => pattern.replace(/^!/, '').split(/[*{]/)[0]!;

/** The files that a pattern with `{one,two}` in its name stands for. */
const named = (pattern: string) => {
  const [, before, names, after] = /^(.*)\{(.*)\}(.*)$/.exec(pattern) ?? [];
  return names === undefined ? [pattern] : names.split(',').map((name) => before + name + after);
};

describe.each(Object.entries(areas))('the area of mutation %s', (name, area) => {
  const { mutate, tests, slow } = area;
  const apart: readonly string[] = area.apart;

  it('names folders that there are', () => {
    for (const pattern of [...mutate, ...tests]) {
      expect(existsSync(plainPart(pattern)), pattern).toBe(true);
      expect(readdirSync(plainPart(pattern)).length, pattern).toBeGreaterThan(0);
    }
  });

  it('leaves out tests that there are', () => {
    for (const path of [...slow, ...apart].flatMap(named)) {
      expect(existsSync(plainPart(path)), path).toBe(true);
      if (!path.includes('*')) expect(existsSync(path), path).toBe(true);
    }
  });

  it('runs no test that starts a process', () => {
    const left = tests
      .flatMap((pattern) => filesIn(plainPart(pattern)))
      .filter((path) => path.endsWith('.test.ts') && !apart.includes(path));
    expect(left.length).toBeGreaterThan(10);
    for (const path of left) {
      expect(readFileSync(path, 'utf8'), path).not.toMatch(/node:child_process|cli\/run\.js/);
    }
  });

  it('leaves slow tests out where they are not asked for, and those apart always', () => {
    expect(leftOut(area, false)).toEqual([...apart, ...slow]);
    expect(leftOut(area, true)).toEqual(apart);
  });

  it('is told to Stryker with nothing that it would have to guess', () => {
    const drawn = { size: 0, seed: 'x', only: [] };
    const options = strykerOptions(name, drawn);
    expect(existsSync(options.vitest.configFile)).toBe(true);
    for (const plugin of options.plugins) {
      expect(existsSync(plugin) || existsSync(join('node_modules', plugin)), plugin).toBe(true);
    }
    expect(options.mutate).toEqual(mutate);
  });
});

describe('the core whose branches are counted', () => {
  it('is made of folders that there are, and run by tests that there are', () => {
    for (const folder of core) expect(existsSync(join('src', folder)), folder).toBe(true);
    for (const folder of testFolders) expect(existsSync(join('test', folder)), folder).toBe(true);
  });

  it('holds every area of mutation', () => {
    for (const { mutate } of Object.values(areas)) {
      expect(core.map((folder) => `src/${folder}/`)).toContain(plainPart(mutate[0]!));
    }
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => folder + path);
}
