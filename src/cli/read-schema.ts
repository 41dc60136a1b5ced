import type { Shell } from '../shell/shell.js';

/** A schema that ships with the program, by its name: `draw-record` is schemas/draw-record.schema.json. */
export async function readSchema(name: string, shell: Pick<Shell, 'asset'>): Promise<object> {
  return JSON.parse(await shell.asset(`schemas/${name}.schema.json`)) as object;
}

/**
 * The schema of a record that refers to that of the draw record, which goes along inside, because
 * the validator fetches nothing.
 */
export async function readBundledSchema(
  name: 'commitment' | 'merge-record' | 'partial',
  shell: Pick<Shell, 'asset'>,
): Promise<object> {
  const [own, drawRecord] = await Promise.all([
    readSchema(name, shell),
    readSchema('draw-record', shell),
  ]);
  const definitions = (own as { readonly $defs?: object }).$defs;
  return { ...own, $defs: { ...definitions, 'draw-record': drawRecord } };
}
