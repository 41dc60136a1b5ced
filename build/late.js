import { build } from 'esbuild';
import { common } from './options.js';

/**
 * What is loaded when it is first called, as most runs never call it: a bundle of its own in dist/late/,
 * and in every other bundle functions of the same names that load it. A name that is used and not
 * listed here fails the build.
 */
const late = [
  {
    name: 'ajv',
    of: './src/frame/compile-schema.ts',
    calls: ['compileRowSchema', 'compileSchema'],
  },
  { name: 'd3-scale', of: 'd3-scale', calls: ['scaleLinear', 'scaleLog'] },
  { name: 'hucre', of: 'hucre/xlsx', calls: ['readXlsx', 'writeXlsx'] },
  { name: 'iconv-lite', of: 'iconv-lite', calls: 'default' },
];

/** A part of Node.js that commander takes in and calls only for subcommands that are programs of their own. */
const notCalled = 'node:child_process';

/** Writes the bundles. */
export async function bundleLate() {
  const entryPoints = Object.fromEntries(late.map(({ name, of }) => [name, of]));
  return build({ ...common, entryPoints, outdir: 'dist/late', outExtension: { '.js': '.cjs' } });
}

/** Puts the functions that load in the place of what they load. */
export const loadLate = {
  name: 'load-late',
  setup(bundle) {
    bundle.onResolve({ filter: /^[^.]/ }, ({ path }) =>
      late.some(({ of }) => of === path) ? { path, namespace: 'late', sideEffects: false } : null,
    );
    bundle.onResolve({ filter: new RegExp(`^${notCalled}$`) }, ({ path, namespace }) =>
      namespace === 'not-called' ? null : { path, namespace: 'not-called' },
    );
    bundle.onLoad({ filter: /.*/, namespace: 'not-called' }, () => ({
      contents: `exports.spawn = (...given) => require('${notCalled}').spawn(...given);`,
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'late' }, ({ path }) => ({
      contents: standIn(late.find(({ of }) => of === path)),
      resolveDir: '.',
    }));
    bundle.onLoad({ filter: /[\\/]src[\\/]frame[\\/]compile-schema\.ts$/ }, () => ({
      contents: standIn(late[0]),
    }));
  },
};

function standIn({ name, calls }) {
  const load = `require('../late/${name}.cjs')`;
  if (calls === 'default') {
    return `export default new Proxy({}, { get: (_, name) => ${load}[name] });`;
  }
  return calls
    .map((each) => `export const ${each} = (...given) => ${load}.${each}(...given);`)
    .join('\n');
}
