import type { IssueCode } from '../checks/index.js';
import type { Detail } from '../issue.js';

/** Why an archive cannot be read to its end; thrown where it is unpacked. */
export class PackedFault extends Error {
  constructor(
    readonly code: Extract<IssueCode, 'GZIP_TOO_LARGE' | 'GZIP_CUT_SHORT' | 'GZIP_DAMAGED'>,
    readonly detail: Detail = {},
  ) {
    super(code);
  }
}
