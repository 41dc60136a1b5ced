/**
 * Puts a registry that is light in the place of src/cli/commands/index.ts: everything that is said of a
 * command, and a `run` that loads what it does.
 */
export function lightRegistry(commands) {
  const entries = Object.entries(commands).map(([name, command]) => {
    const run = `(given, shell) => require('../commands/${name}.cjs').${name}.run(given, shell)`;
    return `${name}: { ...${saidOf(name, command)}, run: ${run} },`;
  });
  return {
    name: 'light-registry',
    setup(bundle) {
      bundle.onLoad({ filter: /[\\/]src[\\/]cli[\\/]commands[\\/]index\.ts$/ }, () => ({
        contents: `export const commands = {\n${entries.join('\n')}\n};`,
      }));
    },
  };
}

/** What is said of a command, as JSON; a command that holds more than `run` beside it is refused. */
function saidOf(name, { run: _run, ...said }) {
  const json = JSON.stringify(said);
  const isLost = (value) => typeof value === 'function' || typeof value === 'symbol';
  JSON.stringify(said, (key, value) => {
    if (isLost(value)) throw new Error(`The command ${name} has a ${typeof value} at ${key}.`);
    return value;
  });
  return json;
}

/** What the bundle of a command begins with: `command:NAME` exports the command by its name. */
export const commandEntries = {
  name: 'command-entries',
  setup(bundle) {
    bundle.onResolve({ filter: /^command:/ }, ({ path }) => ({
      path: path.slice('command:'.length),
      namespace: 'command',
    }));
    bundle.onLoad({ filter: /.*/, namespace: 'command' }, ({ path }) => ({
      contents: entryOf(path),
      resolveDir: '.',
    }));
  },
};

function entryOf(name) {
  const file = `./src/cli/commands/${name}.ts`;
  if (name !== 'completion') return `export { ${name} } from '${file}';`;
  // The one that is made from the others.
  return `import { completionOf } from '${file}';
import { commands } from './src/cli/commands/index.ts';
const { completion: _, ...others } = commands;
export const completion = completionOf(others);`;
}
