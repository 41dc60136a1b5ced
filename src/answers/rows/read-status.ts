import { statuses, type Status } from '../cases/statuses.js';
import { folded } from '../sheets/cell-text.js';

/** The status that a text stands for, whatever its case, spaces and hyphens; null for anything else. */
export function readStatus(typed: string): Status | null {
  const text = bare(typed);
  return statusNames.find((status) => bare(status) === text) ?? null;
}

export const statusNames = Object.keys(statuses) as readonly Status[];

function bare(text: string): string {
  return folded(text).replace(/[\s\-–_.]/g, '');
}
