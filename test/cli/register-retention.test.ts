import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { register } from '../../src/cli/commands/register.js';
import { appendToRegister } from '../../src/cli/results/register-made.js';
import { type MemoryShell, memoryShell } from '../../src/shell/memory-shell.js';
import type { RegisterDraft } from '../../src/record/register-next.js';
import { digests, drafts, firstDraw, joined, lines } from '../record/register-example.js';

const path = 'dipsample-register.jsonl';
const packId = 'd'.repeat(64);
const pack: RegisterDraft = {
  date: '2026-10-12',
  kind: 'pack',
  id: packId,
  commitment: null,
  earlier: null,
  reason: null,
  summary: 'a pack with 1 draw',
  sampled: null,
  retentionReview: '2032-09-30',
};

function shellWith(text: string): MemoryShell {
  const assets = {
    asset: (name: string) => Promise.resolve(readFileSync(name, 'utf8')),
    assetNames: () => Promise.resolve([]),
  };
  return { ...memoryShell({ [path]: text }, assets), today: () => '2032-10-04' };
}

async function withPack(): Promise<MemoryShell> {
  const shell = shellWith(joined(lines));
  await appendToRegister(path, pack, shell);
  return shell;
}

async function call(shell: MemoryShell, args: readonly string[], options: object = {}) {
  const before = shell.printed().length;
  const exitCode = await register.run(
    { arguments: args, options: { register: path, ...options } },
    shell,
  );
  return { exitCode, text: shell.printed().slice(before) };
}

describe('register due', () => {
  it('lists what has come to its day of review, and exits with 1', async () => {
    expect(await call(await withPack(), ['due'])).toEqual({
      exitCode: 1,
      text: `dipsample-register.jsonl: 1 entry due for review on 2032-10-04

4  pack  dddddddddddd  of 2026-10-12, to be reviewed from 2032-09-30 on
   a pack with 1 draw

No day of review: 3 entries. What lies in a pack is reviewed with the pack.
What is no longer needed is deleted by whoever holds it, every copy of it, and then entered: dipsample register deleted ID --reason "\u2026".
`,
    });
  });

  it('exits with 0 where nothing is due yet, and says what comes next', async () => {
    expect(await call(await withPack(), ['due'], { asAt: '2032-09-29' })).toEqual({
      exitCode: 0,
      text: `dipsample-register.jsonl: nothing is due for review on 2032-09-29
Later: 1 entry, the next from 2032-09-30 on.
No day of review: 3 entries. What lies in a pack is reviewed with the pack.
`,
    });
  });

  it('gives the entries as JSON', async () => {
    const { exitCode, text } = await call(await withPack(), ['due'], { json: true });
    expect(exitCode).toBe(1);
    expect(JSON.parse(text)).toEqual({
      register: path,
      asAt: '2032-10-04',
      due: [
        { ...pack, register: 'dipsample-register', version: 1, number: 4, previous: digests[2] },
      ],
      later: 0,
      next: null,
      undated: 3,
    });
  });

  it('trusts no broken register', async () => {
    const changed = joined([lines[0], lines[1].replace('00005', '00006'), lines[2]]);
    await expect(call(shellWith(changed), ['due'])).rejects.toMatchObject({
      code: 'REGISTER_BROKEN',
    });
  });
});

describe('register deleted', () => {
  it('enters a deletion with the digests and counts of the entry, and deletes no file', async () => {
    const shell = await withPack();
    const { exitCode, text } = await call(shell, ['deleted', firstDraw.slice(0, 13)], {
      reason: 'kept for six years',
    });
    expect(exitCode).toBe(0);
    expect(text).toBe(
      `Entered in dipsample-register.jsonl as entry 5: the draw of entry 2, 9a4410c2ffe0 (3 of 9 cases by outcome), is deleted.
dipsample deletes no files. Whoever holds them deletes, where that was not done yet, the folder with the record of this id, and every copy, backup and attachment of it.
Entry 2 stays, with the references of its 3 units: later draws leave them out by it.
`,
    );
    const last = (await shell.readText(path)).trimEnd().split('\n').at(-1)!;
    expect(JSON.parse(last)).toMatchObject({
      kind: 'deleted',
      id: firstDraw,
      date: '2032-10-04',
      reason: 'kept for six years',
      summary: '3 of 9 cases by outcome',
      sampled: null,
      deleted: { entry: 2, digest: digests[1], kind: 'draw', units: 3 },
    });
    const listed = (await call(shell, ['list'])).text;
    expect(listed).toContain('5  2032-10-04  deleted     9a4410c2ffe0  the draw of entry 2\n');
    expect(listed).toContain('deleted on 2032-10-04, as entry 5 says\n');
    expect((await call(shell, ['verify'])).text).toContain('5 entries, the chain is intact');
  });

  it('takes the entry off the list of what is due', async () => {
    const shell = await withPack();
    expect((await call(shell, ['list'])).text).toContain('to be reviewed from 2032-09-30 on');
    await call(shell, ['deleted', packId], { reason: 'no longer needed' });
    expect(await call(shell, ['due'])).toMatchObject({ exitCode: 0 });
    expect((await call(shell, ['list'])).text).not.toContain('to be reviewed');
  });

  it('is refused a second time, and nothing is added', async () => {
    const shell = await withPack();
    await call(shell, ['deleted', packId], { reason: 'no longer needed' });
    const before = await shell.readText(path);
    await expect(
      call(shell, ['deleted', packId], { reason: 'no longer needed' }),
    ).rejects.toMatchObject({
      code: 'REGISTER_ALREADY_DELETED',
      message:
        'Entry 5 of the register, of 2032-10-04, says already that dddddddddddd was deleted.',
    });
    expect(await shell.readText(path)).toBe(before);
  });

  it('says in a dry run what would be entered, and enters nothing', async () => {
    const shell = await withPack();
    const before = await shell.readText(path);
    const { text } = await call(shell, ['deleted', packId], { reason: 'done', dryRun: true });
    expect(text).toContain(
      'Dry run: nothing was entered. It would be entry 5: the pack of entry 4',
    );
    expect(await shell.readText(path)).toBe(before);
  });

  it('gives the entry as JSON', async () => {
    const { text } = await call(await withPack(), ['deleted', packId], {
      reason: 'done',
      json: true,
    });
    expect(JSON.parse(text)).toMatchObject({
      register: path,
      dryRun: false,
      entry: { number: 5, kind: 'deleted', deleted: { entry: 4, kind: 'pack', units: null } },
    });
  });

  it.each<[readonly string[], object, string]>([
    [['deleted', '00000000'], { reason: 'done' }, 'REGISTER_ID_UNKNOWN'],
    [['deleted', '9a4410c2ffe0'], { reason: 'done' }, 'REGISTER_ID_AMBIGUOUS'],
    [['deleted', packId], {}, 'OPTION_MISSING'],
    [['deleted', packId], { reason: 'one\ntwo' }, 'REASON_INVALID'],
    [['deleted', packId], { reason: 'done', register: 'elsewhere.jsonl' }, 'REGISTER_MISSING'],
    [['deleted'], { reason: 'done' }, 'REGISTER_ID_NOT_GIVEN'],
    [['due', packId], {}, 'REGISTER_ID_NOT_ASKED'],
    [['due'], { asAt: '2032-02-30' }, 'AS_AT_INVALID'],
  ])('%o with %o is refused with %s', async (args, options, code) => {
    const shell = await withPack();
    const before = await shell.readText(path);
    await expect(call(shell, args, options)).rejects.toMatchObject({ code });
    expect(await shell.readText(path)).toBe(before);
    expect(await shell.kindOf('elsewhere.jsonl')).toBe('absent');
  });
});

describe('what is made again after it was deleted', () => {
  it('is entered again, is no second draw, and can be deleted again', async () => {
    const shell = shellWith(joined(lines.slice(0, 2)));
    await call(shell, ['deleted', firstDraw], { reason: 'kept for six years' });
    expect((await appendToRegister(path, drafts[1]!, shell)).number).toBe(4);
    expect((await appendToRegister(path, drafts[1]!, shell)).number).toBe(4);
    expect((await call(shell, ['list'])).text).not.toContain('SECOND DRAW');
    await expect(
      appendToRegister(path, { ...drafts[2]!, reason: null }, shell),
    ).rejects.toMatchObject({ code: 'SECOND_DRAW_WITHOUT_REASON' });
    const { text } = await call(shell, ['deleted', firstDraw], { reason: 'made in error' });
    expect(text).toContain('as entry 5: the draw of entry 4');
    expect(await call(shell, ['verify'])).toMatchObject({ exitCode: 0 });
  });
});

describe('a day of review', () => {
  it('that an entry does not have is refused, as entries are never changed', async () => {
    const shell = await withPack();
    const other = { ...pack, retentionReview: '2033-09-30' };
    await expect(appendToRegister(path, other, shell)).rejects.toMatchObject({
      code: 'RETENTION_REVIEW_DIFFERS',
      message:
        'Entry 4 of the register is of the same pack, with 2032-09-30 as its day of review, and not 2033-09-30.',
    });
    expect((await appendToRegister(path, pack, shell)).number).toBe(4);
  });
});
