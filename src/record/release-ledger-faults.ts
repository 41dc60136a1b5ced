import { parseReleaseLedger } from './release-ledger-read.js';

/**
 * What is wrong with a release ledger, as sentences; none where it holds. The first fault hides those
 * behind it, and removed last entries are seen only with a digest that is known from elsewhere.
 */
export function ledgerFaults(content: Uint8Array, schema: object): readonly string[] {
  const { fault } = parseReleaseLedger(content, schema);
  if (fault === null) return [];
  const { line, finding, cause } = fault;
  return [`Line ${line} ${finding}; likely cause: ${cause}.`];
}
