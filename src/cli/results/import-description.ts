import { compareBytewise } from '../../frame/bytewise.js';
import type { CodeList } from '../../frame/code-list.js';
import type { Intake } from '../../frame/intake.js';
import type { Profile } from '../../frame/profile.js';
import type { RowSchema } from '../../frame/row-schema.js';

/** How an export was read: all that a draw needs to be redone when the shipped lists have changed. */
export interface ImportDescription {
  readonly profile: Profile;
  /** Without its default tables: those that were made stand in the record. */
  readonly schema: Omit<RowSchema, 'tables'>;
  readonly codeLists: readonly CodeList[];
}

export function importDescription({ profile, schema, codeLists }: Intake): ImportDescription {
  const names = [...codeLists.keys()].sort(compareBytewise);
  const { tables: _tables, ...kept } = schema;
  return {
    profile,
    schema: kept,
    codeLists: names.flatMap((name) => codeLists.get(name) ?? []),
  };
}
