import { UserError } from '../../errors.js';
import { canonicalJson, type Json } from '../../record/canonical-json.js';
import { type Check, failed, held } from '../../record/check.js';
import type { DrawRecord } from '../../record/draw-record.js';
import type { PartialRecord } from '../../record/partial-record.js';
import type { Shell } from '../../shell/shell.js';
import { excludedIn } from '../results/excluded-in.js';
import { checkMadeAgain } from '../results/check-made-again.js';
import { libraryOf, readImportDescription } from '../results/library-of.js';
import type { RequestThere } from './draw-there.js';
import type { EngineChoice } from './engine-choice.js';
import { engineFolder, enginePartialFolder } from './engine-folder.js';
import { type OpenedSource, withSource } from './open-source.js';

/** Draws again where the data lie, and says what comes out otherwise. */
export async function verifyThere(
  folder: string,
  choice: EngineChoice,
  record: DrawRecord,
  shell: Shell,
): Promise<readonly Check[]> {
  return atSource(folder, choice, shell, async (source) => {
    const { tool } = record;
    const asked = await requestOf(folder, record, shell);
    const again = await engineFolder(source, asked, tool.version);
    const files = again.files.filter(({ path }) => lastingFiles.has(path));
    return [checkFrame(record, again.record), ...(await checkMadeAgain(folder, files, shell))];
  });
}

/** Makes a partial draw again where the data lie. */
export async function verifyPartialThere(
  folder: string,
  choice: EngineChoice,
  partial: PartialRecord,
  shell: Shell,
): Promise<readonly Check[]> {
  return atSource(folder, choice, shell, async (source) => {
    const asked = await requestOf(folder, partial, shell);
    const { record } = await enginePartialFolder(source, asked, partial.tool.version);
    const same = (['strata', 'prefixes'] as const).every(
      (part) => written(record[part]) === written(partial[part]),
    );
    return [
      checkFrame(partial, record),
      same
        ? held(
            'the partial draw',
            'the same units in the same order when drawn again at the source',
          )
        : failed('the partial draw', 'comes out otherwise when drawn again at the source'),
    ];
  });
}

/** What a record was made by; the units of earlier draws stand beside it. */
async function requestOf(
  folder: string,
  { design, scope, seed }: Pick<DrawRecord, 'design' | 'scope'> & Pick<PartialRecord, 'seed'>,
  shell: Shell,
): Promise<Omit<RequestThere, 'partial'>> {
  const excludedBy = await excludedIn(folder, design, shell);
  return { design, scope, seed: seed.text, excludedBy, commitment: seed.commitment };
}

/** What does not depend on which database it was, nor on its version. */
const lastingFiles: ReadonlySet<string> = new Set([
  'allocation.csv',
  'assignment.csv',
  'import.json',
  'sample.csv',
]);

async function atSource(
  folder: string,
  choice: EngineChoice,
  shell: Shell,
  check: (source: OpenedSource) => Promise<readonly Check[]>,
): Promise<readonly Check[]> {
  const description = await readImportDescription(folder, shell);
  if (description === undefined) {
    return [failed('import.json', 'cannot be read, so the source cannot be read as it was')];
  }
  const { profile, library } = libraryOf(description);
  try {
    return await withSource(choice, profile, library, shell, check);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [failed('the draw from the source', `cannot be done: ${error.message}`)];
  }
}

function checkFrame(recorded: Pick<DrawRecord, 'frame'>, again: Pick<DrawRecord, 'frame'>): Check {
  const what = 'the frame at the source';
  if (written(recorded.frame) === written(again.frame)) {
    return held(what, `${again.frame.units} units, digest as recorded`);
  }
  return failed(
    what,
    recorded.frame.sha256 === again.frame.sha256
      ? 'the same units, but other counts beside them'
      : `${again.frame.units} units with another digest; the record says ${recorded.frame.units}`,
  );
}

function written(part: unknown): string {
  return canonicalJson(part as Json);
}
