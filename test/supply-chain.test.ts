import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('package.json') as Readonly<
  Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>
>;
const { packages } = read('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const running = locked.filter(([, { dev }]) => dev !== true);

/** What is wrong with how packages are pinned. */
function faultsOf(list: readonly (readonly [string, Locked])[]): readonly string[] {
  return list.flatMap(([path, { integrity, resolved, hasInstallScript }]) => [
    ...(integrity?.startsWith('sha512-') === true ? [] : [`${path} has no SHA-512`]),
    ...(resolved === undefined || resolved.startsWith('https://registry.npmjs.org/')
      ? []
      : [`${path} comes from elsewhere`]),
    ...(hasInstallScript === true ? [`${path} has an install script`] : []),
  ]);
}

describe('the packages that run on the data of an office', () => {
  it('are these twenty-one, nine of them asked for: a new one is a decision', () => {
    expect(running.map(([path]) => path.replace('node_modules/', ''))).toEqual([
      ...['ajv', 'chalk', 'commander', 'csv-parse', 'csv-stringify', 'd3-array', 'd3-color'],
      ...['d3-format', 'd3-interpolate', 'd3-scale', 'd3-time', 'd3-time-format'],
      ...['fast-deep-equal', 'fast-uri', 'hucre', 'iconv-lite', 'internmap'],
      ...['json-schema-traverse', 'require-from-string', 'safer-buffer', 'seedrandom'],
    ]);
    expect(Object.keys(manifest.dependencies)).toHaveLength(9);
  });

  it('are locked by a digest, come from one registry and run nothing when they are installed', () => {
    expect(faultsOf(running)).toEqual([]);
  });

  it('are not those with known holes', () => {
    const version = (name: string): readonly number[] =>
      (packages[`node_modules/${name}`]?.version ?? '').split('.').map(Number);
    // 5.6.1 was malicious; before 7.0.3 a header could reach the prototype of an object.
    expect(version('chalk')).toEqual([5, 6, 2]);
    expect(version('csv-parse')).toEqual([7, 0, 3]);
  });
});

describe('every package, those for development too', () => {
  it('is asked for by one exact version, which is the one that is locked', () => {
    for (const [name, version] of Object.entries({
      ...manifest.dependencies,
      ...manifest.devDependencies,
    })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
      expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
    }
  });

  it('runs nothing when it is installed but esbuild, which npm ci --ignore-scripts leaves out', () => {
    expect(faultsOf(locked)).toEqual(['node_modules/esbuild has an install script']);
    expect(readFileSync('.ci/run', 'utf8')).not.toMatch(/npm ci(?! --ignore-scripts)/);
  });

  it('would be seen to come from elsewhere, without a digest or with a script', () => {
    const wrong: Locked = { resolved: 'git+ssh://git@example.org/x.git', hasInstallScript: true };
    expect(faultsOf([['x', wrong]])).toEqual([
      'x has no SHA-512',
      'x comes from elsewhere',
      'x has an install script',
    ]);
  });
});
