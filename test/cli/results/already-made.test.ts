import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  alreadyMade,
  alreadyMadeText,
  checkPackTarget,
} from '../../../src/cli/results/already-made.js';
import { failed, held } from '../../../src/record/check.js';
import { memoryShell } from '../../../src/shell/memory-shell.js';
import { nodeShell } from '../../../src/shell/node-shell.js';
import { scratchFolder } from '../run.js';

const record = '{"plan":{"seed":"one"}}\n';
const intact = () => Promise.resolve([held('every file is as it was written', '3 files match')]);
const broken = () => Promise.resolve([failed('every file is as it was written', 'a is missing')]);

async function shellWith(content: string) {
  const shell = memoryShell({}, nodeShell());
  await shell.publish('pack', [{ path: 'pack.json', content }]);
  return shell;
}

describe('a run for a pack', () => {
  it('makes it where nothing is', async () => {
    const shell = memoryShell({}, nodeShell());
    expect(await alreadyMade('pack', record, intact, shell)).toBe(false);
  });

  it('has nothing to do where it is made and intact, and the log hears of it', async () => {
    const shell = await shellWith(record);
    expect(await alreadyMade('pack', record, intact, shell)).toBe(true);
    expect(shell.happened).toMatchObject([{ event: 'already-made', target: 'pack', checks: 1 }]);
    expect(alreadyMadeText('pack', false)).toBe(
      'Already made: pack is the pack of these inputs, verified. Nothing was written.\n',
    );
  });

  it('refuses a damaged one with the first difference and what to do', async () => {
    await expect(
      alreadyMade('pack', record, broken, await shellWith(record)),
    ).rejects.toMatchObject({
      code: 'OUTPUT_IS_DAMAGED',
      message: expect.stringContaining('a is missing') as string,
      hint: expect.stringContaining('dipsample verify pack') as string,
    });
  });

  it('refuses another one and says what differs', async () => {
    const shell = await shellWith('{"plan":{"seed":"two"}}\n');
    await expect(alreadyMade('pack', record, intact, shell)).rejects.toMatchObject({
      code: 'OUTPUT_IS_OTHER_PACK',
      message: expect.stringContaining('the seed (there two, here one)') as string,
    });
  });

  it('refuses a folder of other files, early and late', async () => {
    const folder = join(scratchFolder('already'), 'other');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const refused = { code: 'OUTPUT_NOT_EMPTY' };
    await expect(checkPackTarget(folder, nodeShell())).rejects.toMatchObject(refused);
    await expect(alreadyMade(folder, record, intact, nodeShell())).rejects.toMatchObject(refused);
  });

  it('passes a pack early, as it may be the one asked for', async () => {
    await expect(checkPackTarget('pack', await shellWith(record))).resolves.toBeUndefined();
  });
});
