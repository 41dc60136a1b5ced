import { listInWords } from '../report/analyses/words.js';
import type { Shell } from '../shell/shell.js';
import type { ReleasedExport } from './results/released-export.js';

/** Says what protection did to the public copy, and what merging categories would spare. */
export function narrateProtection({ proofs, results }: ReleasedExport, shell: Shell): void {
  for (const { unit, counts, asked, result, means, merging } of proofs) {
    const hidden = new Set(result.hidden);
    const lost = counts.filter(({ key }) => hidden.has(key)).length;
    const how =
      result.certificate === null
        ? 'audited by the same attacker as hidden counts'
        : 'proven that no small one can be worked out';
    shell.narrate(
      counts.length === 0
        ? `Public copy, unit ${unit}: no count is published.\n`
        : `Public copy, unit ${unit}: ${lost} of ${counts.length} counts are hidden; ${how}.\n`,
    );
    const averaged = new Set(asked.flatMap((one) => one.means.map(({ key }) => key))).size;
    const without = means.flatMap(({ hidden: keys }) => keys).length;
    if (averaged > 0) {
      const isKnown = means.some(
        ({ amounts, squares }) => amounts.knownBefore.length + squares.knownBefore.length > 0,
      );
      const except = isKnown ? ' but what earlier releases had given away already' : '';
      shell.narrate(
        `Public copy, unit ${unit}: ${without} of ${averaged} means are hidden; proven that nobody's days can be worked out${except}.\n`,
      );
    }
    for (const { field, groups } of merging) {
      const names = listInWords(groups.map(({ label }) => label));
      shell.narrate(`Merging would show more: in ${field}, count ${names} as one.\n`);
    }
  }
  const withheld = results.filter(({ withheld: reasons }) => reasons.length > 0);
  if (withheld.length === 0) return;
  const names = withheld.map(({ name }) => name).join(', ');
  shell.narrate(
    `Public copy: tables of ${names} are withheld, in part or whole; see withheld.csv.\n`,
  );
}
