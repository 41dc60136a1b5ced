import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../cli/expect-refusal.js';
import { type Ran, scratchFolder } from '../cli/run.js';
import { hasLibreOffice, type Opened, openedByLibreOffice } from './quarter/libre-office.js';
import {
  type AuditName,
  configured,
  fine,
  type Office,
  openOffice,
  readSamples,
} from './quarter/office.js';
import { filesBelow } from './tampering.js';

const place = scratchFolder('whole-quarter');
const drawn = join(place, 'packs/drawn');
const found = join(place, 'packs/found');
const withFindings = (audit: AuditName) => ({ findings: `findings/${audit}` });
let office: Office;

/** Drawn, read and told again, as docs/pack.md says. */
beforeAll(async () => {
  office = await openOffice(place);
  const sign = ['--sign', office.at('signing.pem')];
  await fine(
    office.run,
    'pack',
    '--config',
    configured(office, 'drawn'),
    ...sign,
    '--begin-ledger',
  );
  await readSamples(office, 'drawn');
  await fine(office.run, 'pack', '--config', configured(office, 'found', withFindings), ...sign);
}, 600_000);

type Row = Readonly<Record<string, string>>;

function rowsOf(pack: string, path: string): readonly Row[] {
  return parse(readFileSync(join(pack, 'data', path), 'utf8'), { columns: true });
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

const entries = (): readonly Readonly<Record<string, unknown>>[] =>
  readFileSync(office.at('register.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);

describe('the pack of a quarter with everything, from its configuration alone', () => {
  it('is drawn under the commitments, and says so in the register and in the public half', async () => {
    const record = JSON.parse(readFileSync(join(found, 'data/public/public.json'), 'utf8')) as {
      readonly audits: readonly { readonly seed: { readonly commitment: string } }[];
    };
    for (const [index, name] of office.audits.entries()) {
      const id = sha256(office.at('commitments', name, 'commitment.json'));
      expect(record.audits[index]?.seed.commitment).toBe(id);
      const draw = join(found, 'data/restricted', name, 'draw');
      expect(entries()).toContainEqual(
        expect.objectContaining({
          kind: 'draw',
          commitment: id,
          id: sha256(join(draw, 'draw.json')),
        }),
      );
      const { stdout, exitCode } = await office.run(
        ...['verify', draw, '--commitment', office.at('commitments', name)],
      );
      expect(stdout).toContain('frame, plan and form of the seed are those committed');
      expect(exitCode).toBe(0);
    }
  });

  it('sets its outcomes against residents and workforce, of the quarter and of the year to date', () => {
    const people = (audit: AuditName, name: string): object =>
      Object.fromEntries(
        rowsOf(found, `restricted/${audit}/tables/${name}.csv`).map((row) => [
          row['group_code'],
          row['people'],
        ]),
      );
    for (const span of ['', 'year-to-date-']) {
      expect(
        people('complaints', `per-thousand-${span}01-outcome-by-complainant-sex-case`),
      ).toMatchObject({ F: '151000', M: '148200', X: '1310' });
      expect(
        people('misconduct', `per-thousand-${span}01-outcome-by-officer-sex-subject`),
      ).toMatchObject({ F: '1490', M: '2120', X: '9' });
    }
  });

  it('tells the year to date apart from the quarter in every caption of its workbook', () => {
    const captions = ['', 'year-to-date-'].map((span) => {
      const path = `public/complaints/tables/${span}01-outcome-by-complainant-sex-case.csv-metadata.json`;
      return readFileSync(join(found, 'data', path), 'utf8');
    });
    expect(captions[0]).not.toContain('; year to date"');
    expect(captions[1]).toContain('; year to date"');
  });

  it('has the same draws once there are findings, and the findings as evaluate wrote them', () => {
    for (const name of office.audits) {
      const draw = `data/restricted/${name}/draw/draw.json`;
      expect(sha256(join(found, draw))).toBe(sha256(join(drawn, draw)));
      expect(existsSync(join(drawn, 'data/public', name, 'findings'))).toBe(false);
      for (const edition of ['restricted', 'public']) {
        const table = `tables/questions.csv`;
        expect(sha256(join(found, 'data', edition, name, 'findings', table))).toBe(
          sha256(office.at('findings', name, edition, table)),
        );
      }
    }
    // 16 and 6 files were drawn; of each sample one was not produced.
    expect(rowsOf(found, 'public/complaints/findings/tables/response.csv')[0]).toMatchObject({
      ...{ drawn: '16', eligible: '16', examined: '15', not_produced: '1', outstanding: '0' },
    });
    expect(rowsOf(found, 'public/misconduct/findings/tables/response.csv')[0]).toMatchObject({
      ...{ drawn: '6', eligible: '6', examined: '5', not_produced: '1', outstanding: '0' },
    });
    for (const edition of ['restricted', 'public']) {
      const page = readFileSync(join(found, 'data', edition, 'report.html'), 'utf8');
      expect(page).toContain('What became of the drawn files');
    }
  });

  it('verifies without the exports, and names the commitments among what was not checked', async () => {
    const { stdout, exitCode } = await office.run('verify', found);
    expect(stdout).toContain('counted again from the frozen rows');
    expect(stdout).toContain('Not checked: the signature');
    expect(stdout).toMatch(/matches {2}complaints: the findings: \d+ files, as they were taken in/);
    for (const name of office.audits) {
      const id = sha256(office.at('commitments', name, 'commitment.json')).slice(0, 12);
      expect(stdout).toContain(
        `Not checked: that the draw of ${name} is that of commitment ${id}, which it names; verify ${found}/data/restricted/${name}/draw with --commitment FOLDER.`,
      );
    }
    expect(exitCode).toBe(0);
  });

  it('comes out the same to the byte from the exports, with ledger, register and signature', async () => {
    const { stdout, exitCode } = await office.run(
      ...['verify', found, '--key', office.at('public.pem'), '--ledger', office.at('ledger.jsonl')],
      ...['--register', office.at('register.jsonl')],
      ...office.audits.flatMap((name) => ['--cases', office.at('exports', `${name}.csv`)]),
    );
    expect(stdout).toMatch(/made again: \d+ files, the same to the byte/);
    expect(stdout).toContain('matches  the signature: of tagmanifest-sha256.txt under the key');
    expect(stdout).toContain('the pack and its draws are among them');
    expect(stdout).not.toContain('DIFFERS');
    expect(exitCode).toBe(0);
  });

  it('is found again by the same configuration, and nothing is entered twice', async () => {
    const before = [entries().length, statSync(join(found, 'pack.json')).mtimeMs];
    const ledger = sha256(office.at('ledger.jsonl'));
    const again = await office.run('pack', '--config', office.at('found.json'));
    expect(again.stdout).toMatch(/^Already made: .*, verified\. Nothing was written\.\n$/);
    expect([entries().length, statSync(join(found, 'pack.json')).mtimeMs]).toEqual(before);
    expect(sha256(office.at('ledger.jsonl'))).toBe(ledger);
  });
});

describe('a pack that does not fit what stands beside it', () => {
  /** Nothing is protected, so that only what is refused takes time. */
  const bare = { benchmark: undefined, themes: false, disparity: [] };
  const alone = { yearToDate: 'none' };

  async function refusedPack(name: string, config: string): Promise<Ran> {
    const before = entries().length;
    const ran = await office.run('pack', '--config', config);
    expect(existsSync(office.at('packs', name))).toBe(false);
    expect(entries()).toHaveLength(before);
    return ran;
  }

  it('is refused where the findings are of another draw', async () => {
    const other = (audit: AuditName) => ({
      ...bare,
      ...(audit === 'complaints' ? withFindings('misconduct') : {}),
    });
    const ran = await refusedPack('mixed', configured(office, 'mixed', other, alone));
    const ids = (['misconduct', 'complaints'] as const).map((name) =>
      sha256(join(drawn, 'data/restricted', name, 'draw/draw.json')).slice(0, 12),
    );
    expectRefusal(ran, 'FINDINGS_OF_ANOTHER_DRAW', [
      `The findings of complaints are of another draw (${ids[0]}) than that of this pack (${ids[1]})`,
      'data/restricted/complaints/draw',
    ]);
  });

  it('is refused where the findings were changed after evaluate wrote them', async () => {
    const copy = office.at('findings/changed');
    cpSync(office.at('findings/complaints'), copy, { recursive: true });
    const table = join(copy, 'public/tables/questions.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace(/\d/, '9'));
    const changed = (audit: AuditName) => ({
      ...bare,
      ...(audit === 'complaints' ? { findings: 'findings/changed' } : {}),
    });
    const ran = await refusedPack('changed', configured(office, 'changed', changed, alone));
    expectRefusal(ran, 'FINDINGS_UNREADABLE', ['public/tables/questions.csv', 'unchanged']);
  });

  it('is refused where plan or export are not those committed to, each difference named', async () => {
    const larger = (audit: AuditName) =>
      audit === 'complaints'
        ? bare
        : { ...bare, draw: { by: ['case_type'], size: 7, reserves: 1 } };
    const ran = await refusedPack('larger', configured(office, 'larger', larger, alone));
    expectRefusal(ran, 'COMMITMENT_DIFFERS', ['size is 6 in the commitment and 7 here']);
    const references = rowsOf(drawn, 'restricted/misconduct/draw/frame.csv').map(
      (row) => row['unit_id'],
    );
    const lines = readFileSync(office.at('exports/misconduct.csv'), 'utf8').split('\r\n');
    const kept = lines.filter((line) => !line.startsWith(`${references[0]},`));
    writeFileSync(office.at('exports/fewer.csv'), kept.join('\r\n'));
    const fewer = (audit: AuditName) =>
      audit === 'complaints' ? bare : { ...bare, export: 'exports/fewer.csv' };
    expectRefusal(
      await refusedPack('fewer', configured(office, 'fewer', fewer, alone)),
      'COMMITMENT_DIFFERS',
      ['the frame: 39 units in the commitment, 38 here'],
    );
    const crossed = configured(
      office,
      'crossed',
      (audit) => ({
        ...bare,
        commitment: `commitments/${audit === 'complaints' ? 'misconduct' : 'complaints'}`,
      }),
      alone,
    );
    expectRefusal(await refusedPack('crossed', crossed), 'COMMITMENT_DIFFERS', [
      'the plan: ',
      'the frame: 39 units in the commitment, 110 here',
    ]);
  });

  it('is refused under a seed of another form than the one promised', async () => {
    const config = configured(office, 'lottery', () => bare, {
      ...alone,
      seed: 'seven numbers of a lottery that nobody named before',
    });
    expectRefusal(await refusedPack('lottery', config), 'SEED_NOT_AS_PROMISED', ['twenty']);
  });

  it('is refused where a population has no number for a group of the export', async () => {
    const all = JSON.parse(readFileSync(office.at('residents.json'), 'utf8')) as object;
    const without = {
      ...all,
      categories: { Women: 'F', Men: 'M' },
      leftOut: { Others: 'not counted before 2021' },
    };
    writeFileSync(office.at('residents-without.json'), JSON.stringify(without));
    const config = configured(office, 'without', (audit) =>
      audit === 'complaints' ? { benchmark: 'residents-without.json' } : bare,
    );
    expectRefusal(await refusedPack('without', config), 'BENCHMARK_UNMATCHED', [
      'Made-up residents by sex',
      'the export has "X" of complainant_sex, and no residents are joined to it',
    ]);
  });

  it('is refused where a population file is not there, or no table is set against it', async () => {
    const all = JSON.parse(readFileSync(office.at('residents.json'), 'utf8')) as object;
    writeFileSync(
      office.at('residents-gone.json'),
      JSON.stringify({ ...all, file: 'residents-gone.csv' }),
    );
    const gone = configured(
      office,
      'gone',
      () => ({ ...bare, benchmark: 'residents-gone.json' }),
      alone,
    );
    expectRefusal(await refusedPack('gone', gone), 'FILE_MISSING', ['residents-gone.csv']);
    rmSync(office.at('residents-gone.json'));
    expectRefusal(await refusedPack('gone', gone), 'CONFIG_INVALID', [
      '/audits/0/benchmark: there is no ',
      '/audits/1/benchmark: there is no ',
    ]);
    const unused = configured(office, 'unused', (audit) =>
      audit === 'complaints' ? { disparity: [] } : bare,
    );
    expectRefusal(await refusedPack('unused', unused), 'BENCHMARK_NOT_USED', [
      'Made-up residents by sex',
      'complainant_sex',
    ]);
  });
});

const editions = ['restricted', 'public'] as const;

/** The lists of a half that its workbook has too, from its folder. */
function listsOf(edition: string): readonly string[] {
  return filesBelow(join(found, 'data', edition)).filter((path) =>
    /^[a-z]+\/(?:over-time\/)?tables\/.*\.csv$|^specified-information\/tables\/.*\.csv$/.test(path),
  );
}

function cellsOf(edition: string, path: string): readonly (readonly string[])[] {
  const rows = parse(readFileSync(join(found, 'data', edition, path), 'utf8')) as string[][];
  return rows.slice(1);
}

/** Cells of a sheet below its heading row, as a CSV file has them; blank ones at the end are left out. */
function asWritten(rows: readonly (readonly unknown[])[]): readonly (readonly string[])[] {
  return rows.map((cells) => {
    const texts = cells.map((cell) => (cell === null ? '' : String(cell)));
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
  });
}

const headingRow = 3;

describe.skipIf(!hasLibreOffice)(
  'the workbooks of a pack in LibreOffice (no soffice here: skipped)',
  () => {
    let opened: Opened;

    beforeAll(() => {
      const workbook = (edition: string) => join(found, 'data', edition, 'tables.xlsx');
      opened = openedByLibreOffice(
        Object.fromEntries(editions.map((edition) => [edition, workbook(edition)])),
        join(place, 'office'),
      );
    });

    it('open without complaint, with title and language, no cell merged', () => {
      expect(opened.complaints).toEqual([]);
      for (const edition of editions) {
        expect(opened.workbooks.get(edition)).toMatchObject({
          title: 'Audit pack, July to September 2026',
          language: 'en-GB',
          merged: 0,
        });
      }
    });

    it.each(editions)('have a sheet for every list, with its very numbers: %s', async (edition) => {
      const { sheets } = opened.workbooks.get(edition)!;
      const contents = sheets.get('Contents')!.slice(headingRow);
      const listed = contents.flatMap(([sheet, , , file]) =>
        file === undefined ? [] : [[String(sheet), String(file)] as const],
      );
      expect(listed.map(([, file]) => file).sort()).toEqual([...listsOf(edition)].sort());
      const names = ['Cover', 'Contents', 'Notes', ...listed.map(([sheet]) => sheet)];
      expect([...sheets.keys()]).toEqual(names);
      const bytes = readFileSync(join(found, 'data', edition, 'tables.xlsx'));
      const read = await readExcelFile(bytes, { trim: false });
      expect(read.map(({ sheet }) => sheet)).toEqual(names);
      let numbers = 0;
      for (const [sheet, file] of listed) {
        const expected = asWritten(cellsOf(edition, file));
        const seen = sheets.get(sheet)!.slice(headingRow + 1);
        expect(asWritten(seen), file).toEqual(expected);
        const other = read.find((one) => one.sheet === sheet)!.data.slice(headingRow + 1);
        expect(asWritten(other as unknown[][]), file).toEqual(expected);
        numbers += seen.flat().filter((cell) => typeof cell === 'number').length;
      }
      expect(numbers).toBeGreaterThan(100);
    });

    it('would be seen not to open where one is cut short', () => {
      const broken = join(place, 'broken.xlsx');
      writeFileSync(broken, readFileSync(join(found, 'data/public/tables.xlsx')).subarray(0, 9000));
      const damaged = openedByLibreOffice({ broken }, join(place, 'office'));
      expect(damaged.workbooks.get('broken')?.sheets.get('Contents')).toBeUndefined();
    });
  },
);
