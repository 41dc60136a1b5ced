import { bagFiles, restrictedFolder } from '../../record/bag/bag-files.js';
import { type Check, failed, held } from '../../record/check.js';
import type { FolderDigests } from '../../record/checksums.js';
import type { PackRecord } from '../../record/pack-plan.js';
import {
  type PublicRecord,
  publicRecordFaults,
  publicRecordFile,
} from '../../record/public-record.js';
import { readRecord } from '../../record/read-record.js';
import type { Shell } from '../../shell/shell.js';
import { readSchema } from '../read-schema.js';
import type { Checked } from './checked.js';
import { intactText } from './read-folder.js';
import { verifyPublicHalf } from './verify-public-half.js';

/** Whether a pack is here without anything restricted, as a reader of its public half may have it. */
export function isHalfBag(found: FolderDigests): boolean {
  const paths = [...found.keys()];
  return (
    found.has(bagFiles.declaration) &&
    paths.some((path) => path.startsWith(publicFolder)) &&
    !paths.some((path) => path.startsWith(restrictedFolder))
  );
}

const publicFolder = 'data/public/';

/** Checks the public half of a pack that came with the files of its bag, beside the bag itself. */
export async function verifyHalfBag(folder: string, shell: Shell): Promise<Checked> {
  const { checks, note } = await verifyPublicHalf(`${folder}/data/public`, shell);
  return {
    checks: [await checkPublicRecord(folder, shell), ...checks],
    ...(note === undefined ? {} : { note }),
  };
}

/** Whether the record of the public half is that of the pack beside it. */
export async function checkPublicRecord(folder: string, shell: Shell): Promise<Check> {
  const what = 'the two records';
  const read = async <Content>(path: string, schema: string) =>
    readRecord<Content>(
      (await intactText(`${folder}/${path}`, shell)) ?? '',
      await readSchema(schema, shell),
    );
  const pack = await read<PackRecord>('pack.json', 'pack-record');
  if (pack.record === undefined) return failed(what, `pack.json ${pack.fault}`);
  const half = await read<PublicRecord>(`${publicFolder}${publicRecordFile}`, 'public-record');
  if (half.record === undefined) return failed(what, `${publicRecordFile} ${half.fault}`);
  const [fault] = publicRecordFaults(half.record, pack.record);
  return fault === undefined
    ? held(what, `${publicRecordFile} is that of this pack.json`)
    : failed(what, `${publicRecordFile} ${fault}`);
}
