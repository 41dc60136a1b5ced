import type { Share } from '../../findings/estimates.js';
import type { Cell } from '../../format/table.js';
import { estimated, type Placed } from '../analyses/layout.js';
import type { ShownShare } from './words.js';

/** A share and its limits as three columns: `[z]` where there is none, `[c]` where it is not shown. */
export function shareColumns<Row>(
  name: string,
  label: string,
  shareOf: (row: Row) => ShownShare,
): readonly Placed<Row>[] {
  return estimated(name, label, 'rate', (key) => (row) => figureOf(shareOf(row), key));
}

function figureOf(share: ShownShare, key: 'value' | 'low' | 'high'): Cell {
  if (share === null) return '[z]';
  return share === '[c]' ? share : share[key];
}

/** How a share was estimated, in words. */
export function methodWords(share: ShownShare): string {
  return share === null || share === '[c]' ? '' : methods[share.method];
}

const methods: Readonly<Record<Share['method'], string>> = {
  counted: 'counted',
  hypergeometric: 'exact',
  'korn-graubard': 'weighted by stratum',
  weighted: 'weighted by case',
};
