import { canonicalJson, type Json } from '../../record/canonical-json.js';
import type { SpecifiedFigures } from '../../specified/specified-figures.js';

/** Where a pack keeps the numbers of the specified information, in its restricted half. */
export const specifiedFile = 'specified-information.json';

/** The numbers of the specified information, and the audit whose complaints they are of. */
export interface FrozenSpecified {
  readonly audit: string;
  readonly figures: SpecifiedFigures;
}

/** As text whose members are sorted: the period comes from the configuration or from a record. */
export function freezeSpecified(specified: FrozenSpecified): string {
  return `${canonicalJson(specified as unknown as Json)}\n`;
}
