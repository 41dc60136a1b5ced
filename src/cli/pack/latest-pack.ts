import { UserError } from '../../errors.js';
import type { Period } from '../../frame/period.js';
import type { Shell } from '../../shell/shell.js';

/** A file beside packs that names the folder of the latest of them. */
export interface LatestPack {
  readonly path: string;
  /** The folder as the pointer names it: from the folder of the pointer, with forward slashes. */
  readonly names: string;
}

/**
 * The pointer that a pack is to be named by; null where none is asked for. The pack lies in the folder
 * of the pointer or below it, so that both can be moved together.
 *
 * @throws UserError POINTER_NOT_ABOVE_PACK
 */
export async function latestPack(
  path: string | undefined,
  target: string | undefined,
  shell: Pick<Shell, 'realPath'>,
): Promise<LatestPack | null> {
  if (path === undefined || target === undefined) return null;
  const [pointer, pack] = [await shell.realPath(path), await shell.realPath(target)];
  const folder = pointer.slice(0, pointer.lastIndexOf('/') + 1);
  const names = pack.startsWith(folder) ? pack.slice(folder.length) : '';
  if (names !== '' && pack !== pointer && !/\p{Cc}/u.test(names)) return { path, names };
  throw new UserError(
    'POINTER_NOT_ABOVE_PACK',
    `${path} cannot name ${target}, which does not lie beside it or in a folder beside it.`,
    'Give --latest a file in the folder that holds the packs, such as packs/LATEST.',
  );
}

/**
 * Lets the pointer name a pack that is published. It stays where it names one of a later period: a
 * pack of an earlier quarter that is made or checked again is not the latest.
 *
 * @throws UserError those of `Shell.movePointer`
 */
export async function pointToLatest(
  { path, names }: LatestPack,
  period: Period | null,
  shell: Shell,
): Promise<void> {
  const state: { later: string | null } = { later: null };
  await shell.movePointer(path, async (named) => {
    if (named === names) return null;
    const end = named === null ? null : await endOf(shell.beside(path, named), shell);
    if (end === null || period === null || end <= period.to) return `${names}\n`;
    state.later = named;
    return null;
  });
  if (state.later === null) return;
  shell.narrate(`${path} still names ${state.later}, whose period ends later.\n`);
}

/** The last day of the period of a pack; null where it has none or is not there any more. */
async function endOf(pack: string, shell: Shell): Promise<string | null> {
  const record = `${pack}/pack.json`;
  if ((await shell.kindOf(record)) !== 'file') return null;
  try {
    const { plan } = JSON.parse(await shell.readText(record)) as {
      readonly plan?: { readonly period?: { readonly to?: unknown } | null };
    };
    return typeof plan?.period?.to === 'string' ? plan.period.to : null;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UserError) return null;
    throw error;
  }
}
