import type { Library } from '../../frame/library.js';
import type { Profile } from '../../frame/profile.js';
import type { ImportDescription } from './import-description.js';

/** The profile and the lists with which an export was read, as a library of their own. */
export function libraryOf({ profile, schema, codeLists }: ImportDescription): {
  readonly profile: Profile;
  readonly library: Library;
} {
  return {
    profile,
    library: {
      profiles: new Map([[profile.name, profile]]),
      rowSchemas: new Map([[profile.schema, schema]]),
      codeLists: new Map(codeLists.map((list) => [list.name, list])),
    },
  };
}
