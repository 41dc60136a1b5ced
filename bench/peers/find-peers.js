import { spawnSync } from 'node:child_process';
import { quietEnvironment } from '../measure/measured-run.js';
import { peers } from './index.js';

/** The peers of these names that run here, each with its command and version; and the others' names. */
export function findPeers(names) {
  const unknown = names.filter((name) => !(name in peers));
  if (unknown.length > 0) {
    throw new Error(
      `No such peer: ${unknown.join(', ')}. There are ${Object.keys(peers).join(', ')}.`,
    );
  }
  const tried = names.map((name) => ({ name, ...peers[name], ...firstThatWorks(peers[name]) }));
  return {
    found: tried.filter(({ command }) => command !== undefined),
    absent: tried.filter(({ command }) => command === undefined).map(({ title }) => title),
  };
}

function firstThatWorks({ programs, script }) {
  for (const program of programs) {
    const { status, stdout } = spawnSync(program, [script, 'about'], {
      env: quietEnvironment,
      encoding: 'utf8',
    });
    if (status !== 0) continue;
    const { tool, version } = JSON.parse(stdout);
    if (version !== '') return { command: [program, script], tool, version };
  }
  return {};
}
