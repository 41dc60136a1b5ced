import { relative, sep } from 'node:path';
import { build } from 'esbuild';
import { loadLate } from './late.js';
import { common } from './options.js';
import { commandEntries, lightRegistry } from './registry.js';

const external = [
  ...common.external,
  ...['../cli/main.cjs', '../commands/*.cjs', '../late/*.cjs', '../validators/*.cjs'],
];

/**
 * Writes dist/cli/main.cjs: what every run needs, the commands without what they do. It hands out each of
 * our modules in it by its path, so that a command has the same ones (an error is known by its class).
 */
export async function bundleCore(commands, validators) {
  const plugins = [lightRegistry(commands), madeValidators(validators), loadLate];
  const entry = (contents) => ({
    stdin: { contents, resolveDir: '.', sourcefile: 'core.js' },
    outfile: 'dist/cli/main.cjs',
  });
  const own = `export { main } from './src/cli/main.ts';
export { nodeShell } from './src/shell/node-shell.ts';`;
  const { metafile } = await build({ ...common, external, plugins, ...entry(own), write: false });
  const shared = Object.keys(metafile.inputs).filter((file) => file.startsWith('src/'));
  const handedOut = shared.map((file) => `export * as '${file}' from './${file}';`);
  return build({ ...common, external, plugins, ...entry([own, ...handedOut].join('\n')) });
}

/** Writes dist/commands/NAME.cjs for each command: all that it needs beside the core. */
export async function bundleCommands(commands, core, validators) {
  return build({
    ...common,
    external,
    plugins: [commandEntries, fromCore(core), madeValidators(validators), loadLate],
    entryPoints: Object.keys(commands).map((name) => ({ in: `command:${name}`, out: name })),
    outdir: 'dist/commands',
    outExtension: { '.js': '.cjs' },
  });
}

/** Takes what is in the core from there. */
function fromCore({ metafile }) {
  const shared = new Set(Object.keys(metafile.inputs).filter((file) => file.startsWith('src/')));
  const asked = Symbol('resolved by esbuild itself');
  return {
    name: 'from-core',
    setup(bundle) {
      bundle.onResolve({ filter: /^\.{1,2}\// }, async ({ path, pluginData, ...from }) => {
        if (pluginData === asked || from.kind === 'entry-point') return null;
        const found = await bundle.resolve(path, { ...from, pluginData: asked });
        const file = relative('.', found.path).replaceAll(sep, '/');
        return shared.has(file) ? { path: file, namespace: 'core' } : found;
      });
      bundle.onLoad({ filter: /.*/, namespace: 'core' }, ({ path }) => ({
        contents: `module.exports = require('../cli/main.cjs')['${path}'];`,
        resolveDir: '.',
      }));
    },
  };
}

/** Puts the validators that the build made in the place of src/frame/shipped-validators.ts. */
function madeValidators(validators) {
  const loaders = (names) =>
    Object.entries(names).map(
      ([digest, name]) => `'${digest}': () => require('../validators/${name}.cjs'),`,
    );
  return {
    name: 'made-validators',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]src[\\/]frame[\\/]shipped-validators\.ts$/ }, () => ({
        contents: `export const shippedValidators = {
  schemas: {\n${loaders(validators.schemas).join('\n')}\n},
  rows: {\n${loaders(validators.rows).join('\n')}\n},
};`,
      }));
    },
  };
}
