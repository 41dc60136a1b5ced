import { describe, expect, it } from 'vitest';
import { latestPack, pointToLatest } from '../../../src/cli/pack/latest-pack.js';
import { nodeShell } from '../../../src/shell/node-shell.js';
import { memoryShell } from '../../../src/shell/memory-shell.js';

const pack = (to: string | null) =>
  JSON.stringify({ plan: { period: to === null ? null : { from: '2026-01-01', to, label: to } } });
const files = {
  'packs/2026-Q2/pack.json': pack('2026-06-30'),
  'packs/2026-Q3/pack.json': pack('2026-09-30'),
  'packs/all/pack.json': pack(null),
};
const quarter = (to: string) => ({ from: '2026-01-01', to, label: to });

/** What the pointer says after it was asked to name a pack, where it named another one. */
async function moved(before: string | null, names: string, to: string | null) {
  const path = 'packs/LATEST';
  const shell = memoryShell(before === null ? files : { ...files, [path]: before }, nodeShell());
  await pointToLatest({ path, names }, to === null ? null : quarter(to), shell);
  const isThere = (await shell.kindOf(path)) === 'file';
  return { says: isThere ? await shell.readText(path) : null, narrated: shell.narrated() };
}

describe('the pointer to the latest pack', () => {
  it.each([
    ['is begun', null, '2026-Q3', '2026-09-30', '2026-Q3\n'],
    ['goes on to a later period', '2026-Q2', '2026-Q3', '2026-09-30', '2026-Q3\n'],
    ['goes to another pack of its period', '2026-Q3', '2026-Q3-2', '2026-09-30', '2026-Q3-2\n'],
    ['leaves a pack that is not there any more', 'gone', '2026-Q2', '2026-06-30', '2026-Q2\n'],
    ['leaves a pack of every case', 'all', '2026-Q2', '2026-06-30', '2026-Q2\n'],
    ['goes to a pack of every case', '2026-Q3', 'all', null, 'all\n'],
  ])('%s', async (_what, before, names, to, says) => {
    expect(await moved(before, names, to)).toEqual({ says, narrated: '' });
  });

  it('stays at a later period and says so', async () => {
    expect(await moved('2026-Q3', '2026-Q2', '2026-06-30')).toEqual({
      says: '2026-Q3',
      narrated: 'packs/LATEST still names 2026-Q3, whose period ends later.\n',
    });
  });
});

describe('a pointer', () => {
  const shell = memoryShell({}, nodeShell());
  it.each([
    ['packs/LATEST', 'packs/2026-Q3', '2026-Q3'],
    ['packs/LATEST', 'packs/2026/Q3', '2026/Q3'],
  ])('%s names %s as %s', async (path, target, names) => {
    expect(await latestPack(path, target, shell)).toEqual({ path, names });
  });

  it.each([
    ['packs/LATEST', 'elsewhere/2026-Q3'],
    ['packs/LATEST', 'packs'],
    ['packs/LATEST', 'packs/LATEST'],
    ['packs/LATEST', 'packs/2026\nQ3'],
  ])('%s cannot name %s', async (path, target) => {
    await expect(latestPack(path, target, shell)).rejects.toMatchObject({
      code: 'POINTER_NOT_ABOVE_PACK',
    });
  });

  it('is none where none is asked for, and in a dry run', async () => {
    expect(await latestPack(undefined, 'packs/2026-Q3', shell)).toBeNull();
    expect(await latestPack('packs/LATEST', undefined, shell)).toBeNull();
  });
});
