import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { register } from '../../src/cli/commands/register.js';
import { readRegister } from '../../src/cli/results/register-file.js';
import { appendToRegister } from '../../src/cli/results/register-made.js';
import { UserError } from '../../src/errors.js';
import { type MemoryShell, memoryShell } from '../../src/shell/memory-shell.js';
import { digests, drafts, joined, lines } from '../record/register-example.js';

const path = 'dipsample-register.jsonl';
const assets = {
  asset: (name: string) => Promise.resolve(readFileSync(name, 'utf8')),
  assetNames: () => Promise.resolve([]),
};

function shellWith(text?: string): MemoryShell {
  return memoryShell(text === undefined ? {} : { [path]: text }, assets);
}

async function said(action: string, text: string, options: object = {}) {
  const shell = shellWith(text);
  const given = { arguments: [action], options: { register: path, ...options } };
  return { exitCode: await register.run(given, shell), text: shell.printed() };
}

const changed = joined([lines[0], lines[1].replace('00005', '00006'), lines[2]]);

describe('register list', () => {
  it('shows each entry, where it belongs and that a commitment was drawn twice', async () => {
    expect(await said('list', joined(lines))).toEqual({
      exitCode: 0,
      text: `dipsample-register.jsonl: 3 entries, the chain is intact

1  2026-10-01  commitment  5f0c2a9be1d3
   a plan of 3 of 9 cases by outcome

2  2026-10-08  draw        9a4410c2ffe0  under commitment 5f0c2a9be1d3
   3 of 9 cases by outcome

3  2026-10-09  draw        9a4410c2ffe0  under commitment 5f0c2a9be1d3
   3 of 10 cases by outcome
   SECOND DRAW under this commitment
   reason: yr allforio ar goll \u2013 one week was missing

Digest of line 3: ${digests[2]}
Publish it: removed last entries and a chain made anew are seen only by comparing with it.
`,
    });
  });

  it('shows the entries before a broken link, and says that it is broken', async () => {
    const { exitCode, text } = await said('list', changed);
    expect(exitCode).toBe(1);
    expect(text).toContain('BROKEN at line 3');
    expect(text).toContain('2  2026-10-08  draw');
    expect(text).not.toContain('2026-10-09');
    expect(text).not.toContain('Digest');
  });

  it('shows what was extended', async () => {
    const extension = { ...drafts[1]!, kind: 'extension' as const, id: 'c'.repeat(64) };
    const shell = shellWith(joined(lines));
    await appendToRegister(path, { ...extension, earlier: drafts[1]!.id }, shell);
    await register.run({ arguments: ['list'], options: { register: path } }, shell);
    expect(shell.printed()).toContain(
      '4  2026-10-08  extension   cccccccccccc  under commitment 5f0c2a9be1d3, extends 9a4410c2ffe0\n',
    );
  });

  it('gives the entries as JSON', async () => {
    const { text } = await said('list', joined(lines), { json: true });
    expect(JSON.parse(text)).toMatchObject({
      register: path,
      sound: true,
      digest: digests[2],
      entries: drafts,
      fault: null,
    });
  });
});

describe('register verify', () => {
  it('says in two lines that all is well, and the digest to publish', async () => {
    expect(await said('verify', joined(lines))).toEqual({
      exitCode: 0,
      text: `dipsample-register.jsonl: 3 entries, the chain is intact
Digest of line 3: ${digests[2]}
Publish it: removed last entries and a chain made anew are seen only by comparing with it.
`,
    });
  });

  it('names the first broken link, its likely cause and what it means', async () => {
    expect(await said('verify', changed)).toEqual({
      exitCode: 1,
      text: `dipsample-register.jsonl: BROKEN at line 3: it does not carry the digest of line 2
  likely cause: line 2 was changed after line 3 was written, or one of the two was put in later
  what it means: Line 1 is confirmed by what follows. From line 2 on nothing shows that the entries are those that were made.
  what to do: keep the file as it is and compare it with a backup, a copy that was sent out, or the digests that were published
`,
    });
  });

  it('does not take what a kill leaves for a broken link', async () => {
    const { exitCode, text } = await said('verify', joined(lines) + lines[0].slice(0, 50));
    expect(exitCode).toBe(0);
    expect(text).toContain('The last 50 bytes are the beginning of an entry');
    expect((await said('verify', joined(lines).slice(0, -1))).text).toContain(
      'The line feed after the last entry is missing',
    );
  });

  it('sees with a published digest that the last entries were removed', async () => {
    const early = await said('verify', joined(lines), { digest: digests[1].toUpperCase() });
    expect(early.exitCode).toBe(0);
    expect(early.text).toContain('Line 2 has the published digest');
    const shorter = joined(lines.slice(0, 2));
    expect((await said('verify', shorter)).exitCode).toBe(0);
    const removed = await said('verify', shorter, { digest: digests[2] });
    expect(removed.exitCode).toBe(1);
    expect(removed.text).toContain('NO LINE HAS the published digest');
  });

  it('gives the finding as JSON', async () => {
    const { text } = await said('verify', changed, { json: true });
    expect(JSON.parse(text)).toMatchObject({
      sound: false,
      entries: 2,
      fault: { line: 3, finding: 'does not carry the digest of line 2' },
    });
  });

  it('lets no value of the register speak to the terminal', async () => {
    const forged = lines[0].replace('"kind":"commitment"', '"\u009b31mkind":1');
    expect((await said('verify', joined([forged]))).text).not.toContain('\u009b');
  });
});

describe('register refuses', () => {
  it.each([
    ['mend', {}, 'REGISTER_ACTION_UNKNOWN'],
    ['verify', { digest: '41546a9af49e' }, 'REGISTER_DIGEST_INVALID'],
    ['verify', { register: 'elsewhere.jsonl' }, 'REGISTER_MISSING'],
  ])('%s with %o', async (action, options, code) => {
    await expect(said(action, joined(lines), options)).rejects.toMatchObject({ code });
  });
});

describe('an entry', () => {
  it('is added behind the last one, in a register that is begun where there is none', async () => {
    const shell = shellWith();
    for (const [index, draft] of drafts.entries()) {
      const entry = await appendToRegister(path, draft, shell);
      expect(entry.number).toBe(index + 1);
    }
    expect(await shell.readText(path)).toBe(joined(lines));
    expect(shell.narrated()).toBe('');
    expect((await readRegister(path, shell)).entries).toMatchObject(drafts);
  });

  it('that is there already is not added again', async () => {
    const shell = shellWith(joined(lines));
    expect((await appendToRegister(path, drafts[1]!, shell)).number).toBe(2);
    expect(await shell.readText(path)).toBe(joined(lines));
  });

  it('of a second draw under one commitment needs a reason', async () => {
    const shell = shellWith(joined(lines.slice(0, 2)));
    await expect(
      appendToRegister(path, { ...drafts[2]!, reason: null }, shell),
    ).rejects.toMatchObject({
      code: 'SECOND_DRAW_WITHOUT_REASON',
      message: expect.stringContaining('Entry 2 of the register, of 2026-10-08') as string,
    });
    expect(await shell.readText(path)).toBe(joined(lines.slice(0, 2)));
    expect((await appendToRegister(path, drafts[2]!, shell)).number).toBe(3);
  });

  it('of a second partial draw under one commitment needs a reason, and its merge does not', async () => {
    const shell = shellWith(joined(lines.slice(0, 1)));
    const partial = { ...drafts[1]!, kind: 'partial', sampled: null } as const;
    await appendToRegister(path, partial, shell);
    for (const kind of ['partial', 'draw'] as const) {
      const other = { ...partial, kind, id: 'ab'.repeat(32) };
      await expect(appendToRegister(path, other, shell)).rejects.toMatchObject({
        code: 'SECOND_DRAW_WITHOUT_REASON',
      });
    }
    const merge = { ...partial, kind: 'merge', id: 'cd'.repeat(32) } as const;
    expect((await appendToRegister(path, merge, shell)).number).toBe(3);
  });

  it.each(['', ' ', 'one\ntwo', 'x'.repeat(501)])(
    'has a reason of one line, not %j',
    async (reason) => {
      await expect(
        appendToRegister(path, { ...drafts[2]!, reason }, shellWith()),
      ).rejects.toMatchObject({ code: 'REASON_INVALID' });
    },
  );

  it('of our own that does not fit the schema is a fault of the program', async () => {
    const error = await appendToRegister(path, { ...drafts[0]!, id: 'a' }, shellWith()).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(UserError);
  });

  it('is not added to a broken register', async () => {
    const shell = shellWith(changed);
    const refusal = {
      code: 'REGISTER_BROKEN',
      message:
        'The register dipsample-register.jsonl is broken at line 3: it does not carry the digest of line 2.',
    };
    await expect(appendToRegister(path, drafts[0]!, shell)).rejects.toMatchObject(refusal);
    await expect(readRegister(path, shell)).rejects.toMatchObject(refusal);
    expect(await shell.readText(path)).toBe(changed);
  });

  it('takes the place of one that a kill cut short, which is said', async () => {
    const shell = shellWith(joined(lines.slice(0, 2)) + lines[2].slice(0, 100));
    await appendToRegister(path, drafts[2]!, shell);
    expect(await shell.readText(path)).toBe(joined(lines));
    expect(shell.narrated()).toBe(
      'dipsample-register.jsonl ended in 100 bytes of an entry that was never finished, because its run was stopped; they are taken out.\n',
    );
  });

  it.each([
    ['added again', drafts[2]!],
    ['followed by another', { ...drafts[2]!, id: 'd'.repeat(64) }],
  ])('that lacks its line feed gets it when it is %s, which is said', async (_how, draft) => {
    const shell = shellWith(joined(lines).slice(0, -1));
    await appendToRegister(path, draft, shell);
    expect((await shell.readText(path)).startsWith(joined(lines))).toBe(true);
    expect((await readRegister(path, shell)).unended).toBe(false);
    expect(shell.narrated()).toContain('lacked the line feed after its last entry');
  });
});
