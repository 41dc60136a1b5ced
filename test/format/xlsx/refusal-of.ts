import { UserError } from '../../../src/errors.js';
import { readWorkbook } from '../../../src/format/xlsx/read-workbook.js';

/** The code and the message by which a file is refused. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readWorkbook(bytes).then(
    () => 'read',
    (reason: unknown) => reason,
  );
  if (!(error instanceof UserError)) throw new Error(`not refused: ${String(error)}`);
  if (error.hint === '') throw new Error('no hint');
  return `${error.code}: ${error.message}`;
}
