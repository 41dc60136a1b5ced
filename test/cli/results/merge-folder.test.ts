import { describe, expect, it } from 'vitest';
import type { DesignRequest } from '../../../src/cli/design/design-request.js';
import { drawFolder, type DrawRequest } from '../../../src/cli/results/draw-folder.js';
import { mergeFolder } from '../../../src/cli/results/merge-folder.js';
import { readBundledSchema } from '../../../src/cli/read-schema.js';
import { partialFolder } from '../../../src/cli/results/partial-folder.js';
import { checkPartialRequest } from '../../../src/cli/results/partial-request.js';
import { asText, type ResultFile } from '../../../src/cli/results/text-file.js';
import { verifyMergeFolder } from '../../../src/cli/results/verify-merge-folder.js';
import { verifyPartialAgainstExport } from '../../../src/cli/results/verify-partial-against-export.js';
import { verifyPartialFolder } from '../../../src/cli/results/verify-partial-folder.js';
import type { Intake } from '../../../src/frame/intake.js';
import type { Profile } from '../../../src/frame/profile.js';
import { readExport } from '../../../src/frame/read-export.js';
import { checksums } from '../../../src/record/checksums.js';
import type { Design } from '../../../src/sampling/design.js';
import { memoryShell } from '../../../src/shell/memory-shell.js';
import { nodeShell } from '../../../src/shell/node-shell.js';
import { synthesisedExport } from '../../../src/synth/synthesise.js';
import { shippedLibrary } from '../../frame/support.js';
import { csvText } from '../../synth/csv-text.js';
import { seed } from '../run.js';

const forces = ['Mercia Vale Police (made-up)', 'Northmarch Police (made-up)'] as const;

const exports = forces.map((force, index) =>
  synthesisedExport({
    caseType: 'complaint',
    cases: 90 + 60 * index,
    seed: `merging, force ${index + 1}`,
    quarter: { from: '2026-07-01', to: '2026-09-30' },
    force,
  }),
);

async function* once(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text, 'utf8'));
}

async function intakeOf(rows: readonly (readonly string[])[]): Promise<Intake> {
  const text = csvText([exports[0]!.header, ...rows]);
  const profile = shippedLibrary.profiles.get('complaints') as Profile;
  const intake = await readExport(once(text), { name: 'export.csv' }, profile, shippedLibrary);
  expect(intake.status).not.toBe('refused');
  return intake;
}

const design: Design = {
  unit: 'case',
  by: ['case_type', 'complainant_ethnicity_group'],
  size: 40,
  allocation: 'proportional',
  method: 'simple',
  minimum: 1,
  cap: 12,
  takeAll: ['Black'],
  reserves: 2,
  idField: 'force',
  panels: 2,
  review: { double: '10%', reviewers: ['A', 'B', 'C'].map((id) => ({ id, conflicts: [] })) },
};

const request = (changes: Partial<Design> = {}): DrawRequest => ({
  design: { ...design, ...changes },
  seed,
  scope: { where: [], period: null },
  excludedBy: new Map(),
  commitment: null,
});

const assets = nodeShell();
const partialSchema = await readBundledSchema('partial', assets);

async function partials(changes: Partial<Design> = {}) {
  const made = [];
  for (const { rows } of exports) {
    made.push(partialFolder(await intakeOf(rows), request(changes), '1.2.3'));
  }
  return made;
}

const textOf = (files: readonly ResultFile[], path: string) =>
  asText(files.find((file) => file.path === path)?.content ?? `no ${path}`);

const sent = (folders: Awaited<ReturnType<typeof partials>>) =>
  folders.map(({ files }, index) => ({
    name: `${index + 1}.json`,
    text: textOf(files, 'partial.json'),
  }));

/** A shell with one folder of these files, some of them changed. */
async function shellOf(
  files: readonly ResultFile[],
  changed: Readonly<Record<string, string>> = {},
) {
  const shell = memoryShell({}, assets);
  await shell.publish(
    'folder',
    files
      .filter(({ path }) => changed[path] !== 'missing')
      .map(({ path, content }) => ({ path, content: changed[path] ?? content })),
  );
  return shell;
}

const faults = (checks: readonly { what: string; holds: boolean; finding: string }[]) =>
  checks.filter(({ holds }) => !holds).map(({ what, finding }) => `${what}: ${finding}`);

describe('partial draws of two forces', () => {
  it('merge into the files that a draw from the export of both makes', async () => {
    const merged = mergeFolder(sent(await partials()), '1.2.3', partialSchema);
    const union = await intakeOf(exports.flatMap(({ rows }) => rows));
    const whole = drawFolder(union, request(), '1.2.3');
    expect(merged.draw).toEqual(whole.draw);
    expect(merged.draw.frameSize).toBe(240);
    expect(merged.record.strata).toEqual(whole.record.strata);
    for (const path of ['allocation.csv', 'assignment.csv']) {
      expect(textOf(merged.files, path)).toBe(textOf(whole.files, path));
    }
    const lines = (files: readonly ResultFile[]) => textOf(files, 'sample.csv').split('\r\n');
    // The draw from an export has the fields of the case behind those of the draw.
    for (const [index, line] of lines(merged.files).entries()) {
      expect(lines(whole.files)[index]!.startsWith(line)).toBe(true);
    }
  });

  it('carry references and sizes of strata, and no other field of a case', async () => {
    const [first] = await partials();
    const partial = JSON.parse(textOf(first!.files, 'partial.json'));
    expect(Object.keys(partial)).toEqual([
      'design',
      'frame',
      'importSha256',
      'input',
      'prefixes',
      'record',
      'recordVersion',
      'rules',
      'scope',
      'seed',
      'strata',
      'tool',
    ]);
    const references = new Set(exports[0]!.rows.map((row) => `${forces[0]}|${row[0]!}`));
    expect(references.size).toBe(90);
    for (const stratum of partial.strata) {
      expect(Object.keys(stratum)).toEqual(['first', 'frameSize', 'values']);
      expect(stratum.values).toHaveLength(2);
      expect(stratum.first.filter((id: string) => !references.has(id))).toEqual([]);
    }
  });

  it('count what an earlier draw used up, and draw none of it', async () => {
    const earlier = 'e'.repeat(64);
    const used = exports.flatMap(({ rows }, index) =>
      [...new Set(rows.map((row) => `${forces[index]!}|${row[0]!}`))].slice(0, 20),
    );
    const excluding = {
      ...request({ exclude: [earlier] }),
      excludedBy: new Map(used.map((id) => [id, earlier.slice(0, 12)])),
    };
    const folders = [];
    for (const { rows } of exports) {
      folders.push(partialFolder(await intakeOf(rows), excluding, '1.2.3'));
    }
    const merged = mergeFolder(sent(folders), '1.2.3', partialSchema);
    const union = await intakeOf(exports.flatMap(({ rows }) => rows));
    expect(merged.draw).toEqual(drawFolder(union, excluding, '1.2.3').draw);
    expect(merged.record.frame).toEqual({ units: 240, excluded: 40 });
    const drawn = merged.record.strata.flatMap((stratum) => stratum.drawn);
    expect(drawn.filter((id) => used.includes(id))).toEqual([]);
    expect(faults(await verifyMergeFolder('folder', await shellOf(merged.files)))).toEqual([]);
  });

  it('merge in any order into the same bytes, with a copy of each and what it gave', async () => {
    const texts = sent(await partials());
    const merged = mergeFolder(texts, '1.2.3', partialSchema);
    expect(mergeFolder(texts.toReversed(), '1.2.3', partialSchema).files).toEqual(merged.files);
    const [one, two] = merged.record.partials;
    expect(merged.files.map(({ path }) => path)).toEqual([
      'SHA256SUMS',
      'allocation.csv',
      'assignment.csv',
      'merge.json',
      'partials.csv',
      one!.file,
      two!.file,
      'sample.csv',
    ]);
    expect([one!.prefixes, one!.units, two!.prefixes, two!.units]).toEqual([
      [forces[0]],
      90,
      [forces[1]],
      150,
    ]);
    const rows = textOf(merged.files, 'partials.csv')
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(','));
    expect(rows.map((cells) => cells[2])).toEqual(['90', '150']);
    expect(Number(rows[0]![3]) + Number(rows[1]![3])).toBe(40);
  });
});

describe('a folder of a partial draw', () => {
  it('is verified from its own frame', async () => {
    const [{ files } = { files: [] }] = await partials();
    const shell = await shellOf(files);
    expect(faults((await verifyPartialFolder('folder', shell)).checks)).toEqual([]);
  });

  it('says what was changed in the frame, the description and the record', async () => {
    const [{ files } = { files: [] }] = await partials();
    const changed = async (changes: Readonly<Record<string, string>>) =>
      faults((await verifyPartialFolder('folder', await shellOf(files, changes))).checks);
    const frame = textOf(files, 'frame.csv').split('\r\n');
    expect(
      await changed({ 'frame.csv': frame.filter((_, row) => row !== 5).join('\r\n') }),
    ).toEqual([
      'the frozen frame: frame.csv has 89 units; the record says 90',
      'the partial draw, done again: gives other strata or the units that they list than the record',
    ]);
    expect(await changed({ 'import.json': '{}' })).toEqual([
      'import.json: is not the file that the record names by its digest',
    ]);
    expect(await changed({ 'partial.json': '{}' })).toEqual([
      expect.stringContaining('the record partial.json: partial.json is no partial draw'),
    ]);
    expect(await changed({ 'frame.csv': 'missing' })).toEqual([
      'the frozen frame: frame.csv is missing or no text any more',
    ]);
  });
});

describe('a folder of a partial draw and its export', () => {
  const against = async (rows: readonly (readonly string[])[]) => {
    const { files, record } = (await partials())[0]!;
    const shell = {
      ...(await shellOf(files)),
      stream: () => once(csvText([exports[0]!.header, ...rows])),
    };
    return verifyPartialAgainstExport('folder', 'export.csv', record, shell);
  };

  it('is made again to the byte', async () => {
    const { rows } = exports[0]!;
    expect((await against(rows)).map(({ what, holds }) => [what, holds])).toEqual([
      ['the export', true],
      ['frame.csv', true],
      ['import.json', true],
      ['partial.json', true],
    ]);
  });

  it('is told from a folder made from another export', async () => {
    expect(faults(await against(exports[1]!.rows))).toEqual([
      'the export: another file than the one drawn from',
      'frame.csv: comes out otherwise when made again from the export',
      'partial.json: comes out otherwise when made again from the export',
    ]);
  });
});

describe('a request for a partial draw', () => {
  const wanted: DesignRequest = {
    base: design,
    measure: null,
    sort: null,
    spreadOf: null,
    exclude: [],
    rotateFrom: null,
  };

  it('may not measure the spread in the cases of one force', () => {
    expect(() => {
      checkPartialRequest(wanted);
    }).not.toThrow();
    expect(() => {
      checkPartialRequest({ ...wanted, spreadOf: 'days' });
    }).toThrow('--spread-of days would measure the spread in the cases of one force');
  });
});

describe('a folder of a merged draw', () => {
  it('is verified by merging its partials again', async () => {
    const { files } = mergeFolder(sent(await partials()), '1.2.3', partialSchema);
    const checks = await verifyMergeFolder('folder', await shellOf(files));
    expect(checks.map(({ what, holds, finding }) => [what, holds, finding])).toEqual([
      ['the record merge.json', true, 'record version 1, made by dipsample 1.2.3'],
      ['the partial draws', true, '2, with the digests in the record'],
      ['the draw, merged again', true, expect.stringContaining('the same 40 units')],
      ['allocation.csv', true, 'the same to the byte when merged again'],
      ['assignment.csv', true, 'the same to the byte when merged again'],
      ['merge.json', true, 'the same to the byte when merged again'],
      ['partials.csv', true, 'the same to the byte when merged again'],
      ['sample.csv', true, 'the same to the byte when merged again'],
    ]);
  });

  it('names a changed sample, a missing partial and a partial put in its place', async () => {
    const { files, record } = mergeFolder(sent(await partials()), '1.2.3', partialSchema);
    const changed = async (changes: Readonly<Record<string, string>>) =>
      faults(await verifyMergeFolder('folder', await shellOf(files, changes)));
    const sample = textOf(files, 'sample.csv').replace('"sample"', '"reserve"');
    expect(await changed({ 'sample.csv': sample })).toEqual([
      'sample.csv: comes out otherwise when merged again',
    ]);
    const file = record.partials[0]!.file;
    expect(await changed({ [file]: 'missing' })).toEqual([
      `${file}: is missing or no text any more`,
    ]);
    const [other] = await partials({ reserves: 3 });
    expect(await changed({ [file]: textOf(other!.files, 'partial.json') })).toEqual([
      `${file}: is not the partial draw that the record names by its digest`,
      expect.stringMatching(/^the merge, done again: cannot be done: .*design\.reserves is/),
    ]);
  });

  it('does not pass a record in which a stratum was rewritten, even with mended checksums', async () => {
    const { files } = mergeFolder(sent(await partials()), '1.2.3', partialSchema);
    const text = textOf(files, 'merge.json');
    const rewritten = text.replace(
      /"reserves":2,"sampleSize":(\d+)/,
      '"reserves":1,"sampleSize":$1',
    );
    expect(rewritten).not.toBe(text);
    const mended = files
      .filter(({ path }) => path !== 'SHA256SUMS')
      .map((each) => (each.path === 'merge.json' ? { ...each, content: rewritten } : each));
    const shell = await shellOf([...mended, { path: 'SHA256SUMS', content: checksums(mended) }]);
    const found = faults(await verifyMergeFolder('folder', shell));
    expect(found[0]).toContain('the draw, merged again: gives another draw than the record');
    expect(found).toContain('merge.json: comes out otherwise when merged again');
  });
});
