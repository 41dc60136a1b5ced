import type { IssueKind } from '../issue-kind.js';
import { issueKinds, type IssueCode } from './index.js';

type Hook = 'shape' | 'cell' | 'row' | 'table';
type Hooked<H extends Hook> = Required<Pick<IssueKind, H>> & { readonly code: IssueCode };

/** The registered kinds that have a hook of one sort, in the order of the registry. */
function hooked<H extends Hook>(hook: H): readonly Hooked<H>[] {
  const kinds: readonly IssueKind[] = Object.values(issueKinds);
  return kinds.filter((kind) => kind[hook] !== undefined) as unknown as readonly Hooked<H>[];
}

export const shapeChecks = hooked('shape');
export const cellChecks = hooked('cell');
export const rowChecks = hooked('row');
export const tableChecks = hooked('table');
