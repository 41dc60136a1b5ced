import { compareBytewise } from '../frame/bytewise.js';

/** Ascending tickets; two units never share one but in theory, and then the reference decides. */
export function compareTickets(
  left: { readonly ticket: string; readonly unitId: string },
  right: { readonly ticket: string; readonly unitId: string },
): number {
  return compareBytewise(left.ticket, right.ticket) || compareBytewise(left.unitId, right.unitId);
}
