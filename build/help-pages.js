import { mkdirSync, writeFileSync } from 'node:fs';

/**
 * Writes every page of help to dist/help/, as commander lays it out where there is no terminal: the
 * program's as dipsample.txt, a command's as NAME.txt.
 */
export async function writeHelpPages(sources) {
  mkdirSync('dist/help');
  const version = await sources.readToolVersion(sources.shell);
  for (const name of ['dipsample', ...Object.keys(sources.commands)]) {
    const argv = name === 'dipsample' ? ['--help'] : [name, '--help'];
    writeFileSync(`dist/help/${name}.txt`, await pageOf(argv, version, sources));
  }
}

async function pageOf(argv, version, { buildProgram, commands }) {
  let page = '';
  const shell = {
    print: (text) => {
      page += text;
    },
    narrate: () => {},
    env: {},
    colour: { print: false, narrate: false },
    isTerminal: { print: false, narrate: false },
    columns: { print: null, narrate: null },
  };
  const program = buildProgram(commands, version, shell, async () => {});
  for (const each of [program, ...program.commands]) {
    each.configureOutput({ getOutHelpWidth: () => 80 });
  }
  await program.parseAsync(argv, { from: 'user' }).catch((error) => {
    if (error.code !== 'commander.helpDisplayed') throw error;
  });
  return page;
}
