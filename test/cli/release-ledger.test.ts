import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  appendToLedger,
  defaultLedger,
  readLedger,
} from '../../src/cli/results/release-ledger-file.js';
import { UserError } from '../../src/errors.js';
import { type MemoryShell, memoryShell } from '../../src/shell/memory-shell.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { digests, drafts, joined, lines } from '../record/release-ledger-example.js';

const path = defaultLedger;
const assets = {
  asset: (name: string) => Promise.resolve(readFileSync(name, 'utf8')),
  assetNames: () => Promise.resolve([]),
};
const scratch = mkdtempSync(join(tmpdir(), 'dipsample-ledger-'));

afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

function shellWith(text?: string): MemoryShell {
  return memoryShell(text === undefined ? {} : { [path]: text }, assets);
}

describe('the ledger that a release is protected against', () => {
  it('is refused where it is missing, because nothing would be known of earlier releases', async () => {
    await expect(readLedger(path, shellWith(), false)).rejects.toMatchObject({
      code: 'LEDGER_MISSING',
      message:
        'There is no release ledger dipsample-releases.jsonl, so nothing is known of what was published before.',
    });
  });

  it('is empty for a release that says it is the first', async () => {
    expect((await readLedger(path, shellWith(), true)).entries).toEqual([]);
    expect((await readLedger(path, shellWith(''), true)).entries).toEqual([]);
  });

  it('cannot be begun twice, so that a script does not go on saying that it is the first', async () => {
    await expect(readLedger(path, shellWith(joined(lines)), true)).rejects.toMatchObject({
      code: 'LEDGER_BEGUN',
      message:
        'The release ledger dipsample-releases.jsonl was begun on 2026-10-20 and holds 2 of its releases.',
    });
  });

  it('holds what was published', async () => {
    const ledger = await readLedger(path, shellWith(joined(lines)), false);
    expect(ledger).toMatchObject({ entries: drafts, digest: digests[1] });
  });

  it('is refused where it is broken, whatever is asked', async () => {
    const shell = shellWith(joined([lines[1]]));
    const refusal = {
      code: 'LEDGER_BROKEN',
      message:
        'The release ledger dipsample-releases.jsonl is broken at line 1: it is entry 2 where entry 1 belongs.',
    };
    await expect(readLedger(path, shell, false)).rejects.toMatchObject(refusal);
    const empty = await readLedger(path, shellWith(), true);
    await expect(appendToLedger(path, drafts[0], empty, shell)).rejects.toMatchObject(refusal);
    expect(await shell.readText(path)).toBe(joined([lines[1]]));
  });

  it('is refused where a later version wrote it', async () => {
    const later = lines[1].replace('"version":1', '"version":2');
    await expect(
      readLedger(path, shellWith(joined([lines[0], later])), false),
    ).rejects.toMatchObject({
      code: 'LEDGER_VERSION_UNKNOWN',
      message:
        'Line 2 of the release ledger dipsample-releases.jsonl is of version 2, and this dipsample knows version 1.',
    });
  });

  it('is a file', async () => {
    const folder = join(scratch, 'a-folder');
    mkdirSync(folder);
    await expect(readLedger(folder, nodeShell(), false)).rejects.toMatchObject({
      code: 'LEDGER_NOT_A_FILE',
    });
  });
});

describe('a release', () => {
  it('is entered behind the last one', async () => {
    const shell = shellWith();
    for (const [index, draft] of drafts.entries()) {
      const audited = await readLedger(path, shell, index === 0);
      expect((await appendToLedger(path, draft, audited, shell)).number).toBe(index + 1);
    }
    expect(await shell.readText(path)).toBe(joined(lines));
    expect(shell.narrated()).toBe('');
  });

  it('that is entered already is not entered again, on whatever day and though others followed', async () => {
    const shell = shellWith(joined(lines));
    const audited = await readLedger(path, shellWith(joined(lines.slice(0, 1))), false);
    const again = { ...drafts[0], date: '2030-01-01' };
    const entry = await appendToLedger(path, again, audited, shell);
    expect([entry.number, entry.date]).toEqual([1, '2026-10-20']);
    expect(await shell.readText(path)).toBe(joined(lines));
  });

  it('is refused when another was entered while it was protected', async () => {
    const shell = shellWith(joined(lines));
    const audited = await readLedger(path, shellWith(joined(lines.slice(0, 1))), false);
    const other = { ...drafts[1], release: '2026' };
    await expect(appendToLedger(path, other, audited, shell)).rejects.toMatchObject({
      code: 'LEDGER_CHANGED',
    });
    expect(await shell.readText(path)).toBe(joined(lines));
  });

  it('is refused when the ledger has gone meanwhile', async () => {
    const shell = shellWith();
    const audited = await readLedger(path, shellWith(joined(lines)), false);
    await expect(
      appendToLedger(path, { ...drafts[1], release: '2026' }, audited, shell),
    ).rejects.toMatchObject({
      code: 'LEDGER_CHANGED',
    });
    expect(await shell.kindOf(path)).toBe('absent');
  });

  it.each(['', ' ', 'one\ntwo', 'x'.repeat(501)])(
    'has a name of one line, not %j',
    async (release) => {
      const shell = shellWith();
      const audited = await readLedger(path, shell, true);
      await expect(
        appendToLedger(path, { ...drafts[0], release }, audited, shell),
      ).rejects.toMatchObject({ code: 'LEDGER_RELEASE_INVALID' });
      expect(await shell.kindOf(path)).toBe('absent');
    },
  );

  it('of our own that does not fit the schema is a fault of the program', async () => {
    const shell = shellWith();
    const audited = await readLedger(path, shell, true);
    const draft = { ...drafts[0], date: '20/10/2026' };
    const error = await appendToLedger(path, draft, audited, shell).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(UserError);
  });

  it('takes the place of one that a kill cut short, which is said', async () => {
    const shell = shellWith(joined(lines.slice(0, 1)) + lines[1].slice(0, 100));
    const audited = await readLedger(path, shell, false);
    await appendToLedger(path, drafts[1], audited, shell);
    expect(await shell.readText(path)).toBe(joined(lines));
    expect(shell.narrated()).toContain('ended in 100 bytes of an entry that was never finished');
  });

  it.each([
    ['entered again', drafts[1]],
    ['followed by another', { ...drafts[1], release: '2026' }],
  ])('that lacks its line feed gets it when it is %s, which is said', async (_how, draft) => {
    const shell = shellWith(joined(lines).slice(0, -1));
    const audited = await readLedger(path, shell, false);
    await appendToLedger(path, draft, audited, shell);
    expect((await shell.readText(path)).startsWith(joined(lines))).toBe(true);
    expect(shell.narrated()).toContain('lacked the line feed after its last entry');
  });
});

describe('on a disk', () => {
  const shell = { ...nodeShell(), narrate: () => undefined };

  it('a ledger is begun that only its owner can read', async () => {
    const file = join(mkdtempSync(join(scratch, 'begun-')), 'releases.jsonl');
    await appendToLedger(file, drafts[0], await readLedger(file, shell, true), shell);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toBe(joined(lines.slice(0, 1)));
  });

  it('no folder is made for it', async () => {
    const file = join(scratch, 'not-there', 'releases.jsonl');
    const audited = await readLedger(file, shell, true);
    await expect(appendToLedger(file, drafts[0], audited, shell)).rejects.toMatchObject({
      code: 'LEDGER_UNWRITABLE',
    });
  });

  it('of two releases at once that were protected against the same ledger one is refused', async () => {
    const file = join(mkdtempSync(join(scratch, 'two-')), 'releases.jsonl');
    writeFileSync(file, joined(lines.slice(0, 1)));
    const audited = await readLedger(file, shell, false);
    const names = ['one', 'two'];
    const results = await Promise.allSettled(
      names.map((release) => appendToLedger(file, { ...drafts[1], release }, audited, shell)),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await readLedger(file, shell, false)).entries).toHaveLength(2);
  });
});
