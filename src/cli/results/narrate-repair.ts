import type { Chain, ChainedEntry } from '../../record/chain.js';
import type { Shell } from '../../shell/shell.js';

/** Says what the next entry mends that a run left when it was stopped. */
export function narrateRepair(
  path: string,
  { torn, unended }: Chain<ChainedEntry>,
  shell: Pick<Shell, 'narrate'>,
): void {
  if (torn > 0) {
    shell.narrate(
      `${path} ended in ${torn} bytes of an entry that was never finished, because its run was stopped; they are taken out.\n`,
    );
  }
  if (unended)
    shell.narrate(`${path} lacked the line feed after its last entry; it is put there.\n`);
}
