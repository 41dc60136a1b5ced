import type { Shell } from '../shell/shell.js';
import type { ReleasedExport } from './results/disparity-folder.js';

/** Says what protection did to the public copy, and what merging categories would spare. */
export function narrateProtection({ proofs }: ReleasedExport, shell: Shell): void {
  for (const { unit, counts, result } of proofs) {
    const hidden = new Set(result.hidden);
    const lost = counts.filter(({ key }) => hidden.has(key)).length;
    shell.narrate(
      lost === 0
        ? `Public copy, unit ${unit}: no count had to be hidden.\n`
        : `Public copy, unit ${unit}: ${lost} of ${counts.length} counts are hidden; proven that no small one can be worked out.\n`,
    );
    for (const { field, values } of result.proposals) {
      shell.narrate(
        `Merging would show more: in ${field}, count ${values.join(' and ')} as one.\n`,
      );
    }
  }
}
