import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommitment } from '../../src/cli/results/commitment-file.js';
import { refuseDifferences } from '../../src/cli/results/commitment-differs.js';
import { refuseKnownSeed } from '../../src/cli/results/known-seed.js';
import { readFrameFile } from '../../src/cli/results/read-frame-file.js';
import { UserError } from '../../src/errors.js';
import { frameDigest, parseFrameLines } from '../../src/record/frame-digest.js';
import { sha256Hex } from '../../src/random/sha256.js';
import { nodeShell } from '../../src/shell/node-shell.js';
import { commitArguments, runCommit } from './commit-run.js';
import { expectRefusal } from './expect-refusal.js';
import { complaints, scratchFolder } from './run.js';

const scratch = scratchFolder('commit');

function fresh(name: string): string {
  const folder = join(scratch, name);
  mkdirSync(folder);
  return folder;
}

const read = (...parts: readonly string[]): string => readFileSync(join(...parts), 'utf8');
const odd = { PATH: process.env['PATH'] ?? '', LANG: 'da_DK.UTF-8', TZ: 'Pacific/Apia' };

describe('commit', async () => {
  const folder = fresh('plain');
  const target = join(folder, 'commitment');
  const ran = await runCommit(commitArguments(folder));

  it('writes the record, the frozen frame twice, how it was imported, and the notice', () => {
    expect(ran.exitCode).toBe(0);
    const listed = read(target, 'SHA256SUMS')
      .split('\n')
      .slice(0, -1)
      .map((line) => line.slice(66));
    expect(listed).toEqual([
      'commitment.json',
      'frame.csv',
      'frame.txt',
      'import.json',
      'notice.html',
      'notice.txt',
    ]);
    const check = spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: target });
    expect(check.status).toBe(0);
    expect(ran.stdout).toContain('Committed to drawing 40 of 360 cases (2 strata).');
  });

  it('has a list whose digest sort and sha256sum reproduce, in an odd locale too', () => {
    const { frame } = JSON.parse(read(target, 'commitment.json')) as {
      readonly frame: { readonly sha256: string; readonly units: number };
    };
    const shuffled = read(target, 'frame.txt').split('\n').slice(0, -1).reverse();
    writeFileSync(join(folder, 'shuffled.txt'), `${shuffled.join('\n')}\n`);
    for (const file of ['commitment/frame.txt', 'shuffled.txt']) {
      const line = `LC_ALL=C sort ${file} | sha256sum`;
      const { stdout } = spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8', env: odd });
      expect(stdout.slice(0, 64)).toBe(frame.sha256);
    }
    expect(shuffled).toHaveLength(frame.units);
    expect(frameDigest(readFrameFile(read(target, 'frame.csv')))).toBe(frame.sha256);
  });

  it('names no case in what may be published', () => {
    const references = parseFrameLines(read(target, 'frame.txt')).map(({ unitId }) => unitId);
    expect(references).toHaveLength(360);
    for (const file of ['commitment.json', 'notice.txt', 'notice.html', '../register.jsonl']) {
      const text = read(target, file);
      expect(references.filter((reference) => text.includes(reference))).toEqual([]);
      expect(text).not.toContain('CO/');
    }
  });

  it('puts the digests of the folder into the notice', () => {
    const id = sha256Hex(read(target, 'commitment.json'));
    const notice = read(target, 'notice.txt');
    expect(notice).toContain(`Commitment  ${id}\n`);
    expect(notice).toContain(`List        ${sha256Hex(read(target, 'frame.txt'))}\n`);
    expect(notice).toContain(`Import      ${sha256Hex(read(target, 'import.json'))}\n`);
    expect(read(target, 'notice.html')).toContain(id);
  });

  it('registers the commitment, once, however often the same command is given', async () => {
    const registered = read(folder, 'register.jsonl');
    expect(JSON.parse(registered)).toMatchObject({
      number: 1,
      date: '2026-11-22',
      kind: 'commitment',
      id: sha256Hex(read(target, 'commitment.json')),
      summary: 'a plan of 40 of 360 cases by case_type, seed from dice',
      sampled: null,
    });
    expect((await runCommit(commitArguments(folder))).exitCode).toBe(0);
    expect(read(folder, 'register.jsonl')).toBe(registered);
  });

  it('writes only the entry where a run was stopped between folder and register', async () => {
    const stopped = fresh('stopped');
    cpSync(target, join(stopped, 'commitment'), { recursive: true });
    const again = await runCommit(commitArguments(stopped, '--json'));
    expect(JSON.parse(again.stdout)).toMatchObject({
      entry: 1,
      id: sha256Hex(read(target, 'commitment.json')),
    });
    expect(read(stopped, 'register.jsonl')).toBe(read(folder, 'register.jsonl'));
  });

  it('leaves a folder alone that holds another commitment or a changed one', async () => {
    expectRefusal(await runCommit(commitArguments(folder, '--size', '41')), 'OUTPUT_NOT_EMPTY', [
      'results are never mixed',
    ]);
    const changed = fresh('changed');
    cpSync(target, join(changed, 'commitment'), { recursive: true });
    writeFileSync(join(changed, 'commitment/notice.txt'), 'another notice');
    expectRefusal(await runCommit(commitArguments(changed)), 'OUTPUT_NOT_EMPTY', []);
    expect(existsSync(join(changed, 'register.jsonl'))).toBe(false);
  });

  it('is the same bytes again elsewhere', async () => {
    const elsewhere = fresh('elsewhere');
    await runCommit(commitArguments(elsewhere));
    expect(read(elsewhere, 'commitment/SHA256SUMS')).toBe(read(target, 'SHA256SUMS'));
  });
});

describe('commit refuses', () => {
  const refused = async (
    name: string,
    code: string,
    words: readonly string[],
    ...args: readonly string[]
  ): Promise<void> => {
    const folder = fresh(name);
    expectRefusal(await runCommit(commitArguments(folder, ...args)), code, words);
    expect(existsSync(join(folder, 'commitment'))).toBe(false);
    expect(existsSync(join(folder, 'register.jsonl'))).toBe(false);
  };

  it('a plan that cannot be carried out, before anything is published', async () => {
    await refused('large', 'SAMPLE_LARGER_THAN_FRAME', ['361'], '--size', '361');
    await refused('measure', 'METHOD_LACKS_FIELD', ['--measure'], '--method', 'pareto');
  });

  it('an event that took place before today, and a detail that does not name one', async () => {
    const lottery = ['--seed-source', 'lottery', '--seed-detail', 'UK Lotto 2026-11-21'];
    await refused('past', 'SEED_SOURCE_PAST', ['2026-11-21', '2026-11-22'], ...lottery);
    const drand = ['--seed-source', 'drand', '--seed-detail', 'quicknet round 27946612'];
    await refused('past-round', 'SEED_SOURCE_PAST', ['2026-04-20'], ...drand);
    await refused('past-day', 'SEED_SOURCE_PAST', [], '--seed-when', '2026-11-21');
    await refused('vague', 'SEED_DETAIL_INVALID', ['chain 2 pulse'], '--seed-source', 'nist');
    await refused('unknown', 'OPTION_NOT_A_CHOICE', ['dice, drand'], '--seed-source', 'sunspots');
  });

  it('a filter that would name a case in public', async () => {
    const where = 'case_ref=CO/00497/25';
    await refused('named', 'COMMITMENT_DISCLOSES', ['case_ref'], '--where', where);
  });

  it('a text for the notice that is no line', async () => {
    await refused('lines', 'NOTICE_TEXT_INVALID', ['--office'], '--office', 'one\ntwo');
  });

  it('a value with a line end among those that decide the draw', async () => {
    const folder = fresh('broken-line');
    const text = read(complaints)
      .replaceAll(',Mercia Vale', ',"Mercia\nVale')
      .replaceAll('(made-up),', '(made-up)",');
    writeFileSync(join(folder, 'export.csv'), text);
    const [, ...rest] = commitArguments(folder, '--by', 'force');
    expectRefusal(
      await runCommit([join(folder, 'export.csv'), ...rest]),
      'FRAME_VALUE_BREAKS_LINE',
      ['one line a unit'],
    );
  });

  it('a broken register, before the folder is written', async () => {
    const folder = fresh('broken-register');
    writeFileSync(join(folder, 'register.jsonl'), '{}\n');
    expectRefusal(await runCommit(commitArguments(folder)), 'REGISTER_BROKEN', ['line 1']);
    expect(existsSync(join(folder, 'commitment'))).toBe(false);
  });

  it('to write anything in a dry run', async () => {
    const folder = fresh('dry');
    const ran = await runCommit(commitArguments(folder, '--dry-run'));
    expect(ran.stdout).toContain('nothing was registered');
    expect(existsSync(join(folder, 'commitment'))).toBe(false);
    expect(existsSync(join(folder, 'register.jsonl'))).toBe(false);
  });
});

describe('a commitment read back', async () => {
  const folder = fresh('read');
  await runCommit(commitArguments(folder));
  const target = join(folder, 'commitment');
  const shell = nodeShell();
  const seedText = '58203917466215093847';

  it('has the id of its bytes, by folder or by file, and the frozen frame beside it', async () => {
    const id = sha256Hex(read(target, 'commitment.json'));
    for (const path of [target, `${target}/`, `${target}/commitment.json`]) {
      const published = await readCommitment(path, shell);
      expect(published.id).toBe(id);
      expect(published.units).toHaveLength(360);
    }
    cpSync(`${target}/commitment.json`, join(folder, 'alone.json'));
    expect((await readCommitment(join(folder, 'alone.json'), shell)).units).toBeNull();
  });

  it('is refused when it was edited, however well', async () => {
    const text = read(target, 'commitment.json');
    const path = join(folder, 'edited.json');
    for (const [edited, fault] of [
      [text.replace('"size":40', '"size":41'), 'not the one of its digest'],
      [text.replace('"size":40', '"size": 40'), 'canonical spelling'],
      [text.replace('"size":40', '"size":"40"'), '/plan/design/size must be integer'],
      [text.replace('"office"', '"bureau"'), 'lacks "office"'],
      [text.slice(0, 90), 'is not JSON'],
    ] as const) {
      writeFileSync(path, edited);
      await expect(readCommitment(path, shell)).rejects.toMatchObject({
        code: 'COMMITMENT_UNREADABLE',
        message: expect.stringContaining(fault) as string,
      });
    }
  });

  it('lets the promised draw through and names every difference of another', async () => {
    const published = await readCommitment(target, shell);
    const { plan, importSha256 } = published.commitment;
    const promised = { ...plan, importSha256, seedText, units: published.units! };
    const refusal = (changed: object): UserError | undefined => {
      try {
        refuseDifferences(published, { ...promised, ...changed });
        return undefined;
      } catch (error) {
        return error as UserError;
      }
    };
    expect(refusal({})).toBeUndefined();
    expect(refusal({ seedText: '582039174662150938' })).toMatchObject({
      code: 'SEED_NOT_AS_PROMISED',
    });
    const units = promised.units.slice(1).map((unit, index) => {
      return index === 0 ? { ...unit, values: ['Multiple'] } : unit;
    });
    const found = refusal({ units, design: { ...plan.design, size: 45 } });
    expect(found?.code).toBe('COMMITMENT_DIFFERS');
    expect(found?.message.split('\n').slice(1)).toEqual([
      '  the plan: size is 40 in the commitment and 45 here',
      '  the frame: 360 units in the commitment, 359 here',
      '  against frame.txt of the commitment: 1 unit is gone, 1 unit has another value (case_type)',
    ]);
  });
});

describe('a seed that everybody knows', () => {
  it('draws from the bundled exports and from no other', async () => {
    const shell = nodeShell();
    const bundled = sha256Hex(read(complaints));
    const known = '27182818284590452353';
    await expect(refuseKnownSeed(known, bundled, shell)).resolves.toBeUndefined();
    await expect(refuseKnownSeed(known, 'f'.repeat(64), shell)).rejects.toMatchObject({
      code: 'SEED_KNOWN',
      message: 'The seed is made of the number e, which everybody knows.',
    });
    const rolled = '58203917466215093847';
    await expect(refuseKnownSeed(rolled, 'f'.repeat(64), shell)).resolves.toBeUndefined();
  });
});
