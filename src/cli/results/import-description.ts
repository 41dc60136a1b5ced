import { compareBytewise } from '../../frame/bytewise.js';
import type { CodeList } from '../../frame/code-list.js';
import type { Intake } from '../../frame/intake.js';
import type { Profile } from '../../frame/profile.js';
import type { RowSchema } from '../../frame/row-schema.js';

/** How an export was read: all that a draw needs to be redone when the shipped lists have changed. */
export interface ImportDescription {
  readonly profile: Profile;
  /** Without its default tables, themes and stages, which have no part in a draw; a pack's record has them. */
  readonly schema: Omit<RowSchema, 'tables' | 'themes' | 'stages'>;
  readonly codeLists: readonly CodeList[];
}

export function importDescription({ profile, schema, codeLists }: Intake): ImportDescription {
  const names = [...codeLists.keys()].sort(compareBytewise);
  return {
    profile,
    schema: drawnBy(schema),
    codeLists: names.flatMap((name) => codeLists.get(name) ?? []),
  };
}

function drawnBy(schema: RowSchema): ImportDescription['schema'] {
  const kept = Object.entries(schema).filter(
    ([key]) => !['tables', 'themes', 'stages'].includes(key),
  );
  return Object.fromEntries(kept) as unknown as ImportDescription['schema'];
}
