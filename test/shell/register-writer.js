// Run by append-line.test.ts in processes of their own, from a folder that transpile() made:
//   node writer.js REGISTER NAME ENTRIES [CALL before|half]
// adds so many entries, one after the other. With CALL it kills itself at that call to the file
// system, counted from 1: before it is done, or (where it writes) when half of it is written.
import promises from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [path, name, entries, call, moment] = process.argv.slice(2);
if (call !== undefined) await killAt(Number(call), moment);

const { appendToRegister } = await import('./src/cli/results/register-made.js');
const { nodeShell } = await import('./src/shell/node-shell.js');
const shell = nodeShell();

for (let number = 1; number <= Number(entries); number += 1) {
  const id = Buffer.from(`${name} ${number}`).toString('hex').padEnd(64, '0');
  await appendToRegister(
    path,
    {
      date: '2026-10-01',
      kind: 'draw',
      id,
      commitment: null,
      earlier: null,
      reason: null,
      summary: `${name} ${number} \u2013 ${'x'.repeat(200)}`,
      sampled: null,
    },
    shell,
  );
  process.stdout.write(`${id}\n`);
}

async function killAt(wanted, moment) {
  let calls = 0;
  const counted = (owner, method) => {
    const real = owner[method];
    owner[method] = function (...given) {
      if (ours(this, given[0])) calls += 1;
      if (calls === wanted && ours(this, given[0])) {
        if (moment === 'half' && typeof given[0] === 'string' && this?.fd !== undefined) {
          writeFileSync(this.fd, given[0].slice(0, given[0].length / 2));
        }
        process.kill(process.pid, 'SIGKILL');
      }
      return real.apply(this, given);
    };
  };
  // Reading the program's own schema is not of interest.
  const ours = (self, first) => self?.fd !== undefined || String(first).includes('register');
  const handle = await promises.open(process.execPath, 'r');
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  for (const method of ['open', 'link', 'rm', 'lstat', 'readdir', 'readFile'])
    counted(promises, method);
  for (const method of ['writeFile', 'appendFile', 'chmod', 'truncate', 'sync'])
    counted(prototype, method);
  syncBuiltinESMExports();
}
