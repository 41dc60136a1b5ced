import type { Shell } from '../../shell/shell.js';

/**
 * The schema of a partial draw or of a merge, bundled with that of the draw record, to whose
 * definitions it refers.
 */
export async function mergeSchema(
  name: 'partial' | 'merge-record',
  shell: Pick<Shell, 'asset'>,
): Promise<object> {
  const read = async (stem: string): Promise<object> =>
    JSON.parse(await shell.asset(`schemas/${stem}.schema.json`)) as object;
  return { ...(await read(name)), $defs: { 'draw-record': await read('draw-record') } };
}
