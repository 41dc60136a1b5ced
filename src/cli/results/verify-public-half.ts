import { type ProtectionName, protections } from '../../disclosure/protections.js';
import { UserError } from '../../errors.js';
import { parseTable } from '../../frame/parse-table.js';
import { sha256Hex } from '../../random/sha256.js';
import { type Check, failed, held } from '../../record/check.js';
import {
  type PublicRecord,
  publicRecordFile,
  type PublicTable,
} from '../../record/public-record.js';
import { readRecord } from '../../record/read-record.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import { checkComparisonTable } from './check-comparison-table.js';
import { checkDatapackage, datapackageFile } from './check-datapackage.js';
import { checkSums } from './check-sums.js';
import type { Checked } from './checked.js';
import { intactText, measureFolder } from './read-folder.js';

/**
 * Checks the public half of a pack by itself: its checksums, its record, the description of its
 * tables, and that the figures of comparisons follow from the counts beside them. What it cannot
 * show, and who can check it, is said in the note.
 */
export async function verifyPublicHalf(folder: string, shell: Shell): Promise<Checked> {
  const found = await measureFolder(folder, shell);
  const digests = new Map([...found].map(([path, file]) => [path, file?.sha256 ?? null]));
  const checks: Check[] = [...(await checkSums(folder, digests, shell))];
  const text = (await intactText(`${folder}/${publicRecordFile}`, shell)) ?? '';
  const schema = await readSchema('public-record', shell);
  const { record, fault } = readRecord<PublicRecord>(text, schema);
  const what = `the record ${publicRecordFile}`;
  if (record === undefined) {
    checks.push(failed(what, fault));
  } else {
    checks.push(checkRecord(what, record));
    for (const { tables } of record.audits) {
      for (const table of tables) checks.push(...(await checkTable(folder, table, record, shell)));
    }
  }
  for (const path of found.keys()) {
    if (path !== datapackageFile && !path.endsWith(`/${datapackageFile}`)) continue;
    const described = (await intactText(`${folder}/${path}`, shell)) ?? '';
    checks.push(...checkDatapackage(path, described, found));
  }
  return { checks, note: notChecked.join('\n') };
}

/** What the public half cannot show, and who can check it. */
const notChecked: readonly string[] = [
  'Not checked, as the public half does not hold it:',
  '- that the sample follows from frame and seed: the list of cases stays in the office; the office, or a panel that may see it, checks the whole pack with dipsample verify PACK;',
  '- that the counts are those of the export: whoever has the export, with dipsample verify PACK --cases EXPORT;',
  '- that nothing hidden can be worked out, and that nothing is hidden without need: the office, from disclosure.json of the restricted half;',
  '- pages, charts and other tables, beyond that they are as they were written;',
  '- who published it: the signature is that of the whole pack, and needs its tagmanifest-sha256.txt beside data/.',
];

function checkRecord(what: string, { audits, tool, packSha256 }: PublicRecord): Check {
  const odd = audits.find(({ seed }) => sha256Hex(seed.text) !== seed.hash);
  return odd === undefined
    ? held(
        what,
        `made by dipsample ${tool.version}, public half of the pack ${packSha256.slice(0, 12)}`,
      )
    : failed(what, `the hash of the seed of ${odd.name} is not that of its text`);
}

async function checkTable(
  folder: string,
  { path, unit, reference }: PublicTable,
  { disclosure }: PublicRecord,
  shell: Shell,
): Promise<readonly Check[]> {
  const text = await intactText(`${folder}/${path}`, shell);
  if (text === undefined) return [failed(path, 'is missing, or no text any more')];
  const protection = protections[disclosure.protection as ProtectionName] as
    (typeof protections)[ProtectionName] | undefined;
  if (protection === undefined) {
    return [failed(path, `was protected by ${disclosure.protection}, which is not known here`)];
  }
  try {
    const { faults, following, withoutNumber, notWorkedOut } = checkComparisonTable(
      parseTable(text),
      {
        reference,
        level: disclosure.level,
        inference: disclosure.inference,
        isRounded: protection.rounding !== null,
        isInformed: unit === 'allegation' || disclosure.sampleOf !== null,
      },
      disclosure.symbols,
    );
    if (faults.length > 0) return faults.map((fault) => failed(path, fault));
    const rest = [
      `${withoutNumber} cells hidden or without a number`,
      ...(notWorkedOut === 0 ? [] : [`${notWorkedOut} need more than the counts shown`]),
    ];
    return [held(path, `${following} figures follow from its counts; ${rest.join('; ')}`)];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [failed(path, error.message)];
  }
}
