import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts a profile of two columns into a folder, Ref and Area, both texts; gives its path. */
export function ownProfile(folder: string, further: object = {}): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://dipsample.example/schemas/own.schema.json',
    ...{ title: 'Two texts', type: 'object', caseType: 'complaint', required: ['case_ref'] },
    properties: {
      case_ref: { title: 'Reference', type: 'string' },
      area: { title: 'Area', type: 'string' },
    },
  };
  const path = join(folder, `profile-${JSON.stringify(further).length}.json`);
  writeFileSync(join(folder, 'own.schema.json'), JSON.stringify(schema));
  writeFileSync(
    path,
    JSON.stringify({
      ...{ name: 'own', title: 'Two texts', version: 1, schema: './own.schema.json' },
      fields: { case_ref: { column: 'Ref' }, area: { column: 'Area' } },
      ...further,
    }),
  );
  return path;
}
