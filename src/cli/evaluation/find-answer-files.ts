import { UserError } from '../../errors.js';
import { compareBytewise } from '../../frame/bytewise.js';
import type { Shell } from '../../shell/shell.js';
import { withoutEndSlashes } from '../given.js';

/** The files to be read, and those of the folders given that are passed over. */
export interface FoundAnswerFiles {
  readonly files: readonly string[];
  readonly passedOver: readonly string[];
}

/**
 * The files that the user names, and of a folder every workbook and CSV file in it and below. What a
 * spreadsheet program keeps there while a file is open is passed over, as are pages and checksums.
 * A file that is named twice is read once.
 *
 * @throws UserError FILE_MISSING, ANSWERS_NONE
 */
export async function findAnswerFiles(
  given: readonly string[],
  shell: Shell,
): Promise<FoundAnswerFiles> {
  const files = new Set<string>();
  const passedOver = new Set<string>();
  for (const path of given) {
    const kind = await shell.kindOf(path);
    if (kind === 'absent') {
      throw new UserError(
        'FILE_MISSING',
        `There is no file or folder ${path}.`,
        'Check the spelling and the folder that you are in.',
      );
    }
    if (kind !== 'folder') {
      files.add(path);
      continue;
    }
    const folder = withoutEndSlashes(path);
    for (const { path: below, kind: what } of await shell.list(folder)) {
      const isAnswers = what === 'file' && isSpreadsheet(below);
      (isAnswers ? files : passedOver).add(`${folder}/${below}`);
    }
  }
  if (files.size === 0) {
    throw new UserError(
      'ANSWERS_NONE',
      `There is no workbook and no CSV file in ${given.join(', ')}.`,
      'Give the files that the reviewers sent back, .xlsx or .csv, or the folder in which they are.',
    );
  }
  return {
    files: [...files].sort(compareBytewise),
    passedOver: [...passedOver].filter((path) => !files.has(path)).sort(compareBytewise),
  };
}

/** Any spreadsheet, so that one of a kind that cannot be read is refused and not passed over. */
function isSpreadsheet(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return /^(?!~\$|\.).*\.(?:csv|tsv|txt|xls[xmb]?|ods|fods|numbers)$/i.test(name);
}
