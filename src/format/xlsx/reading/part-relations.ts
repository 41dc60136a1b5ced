import { limits } from '../limits.js';
import { xmlAttributes } from './xml-attributes.js';
import { damagedPart, xmlTags } from './xml-tags.js';

/** That one part of a package belongs to another, and as what: worksheet, styles, sharedStrings. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly part: string;
}

/** What belongs to a part; the empty name stands for the package itself. */
export function relationsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  part: string,
): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const listed = `${folder}_rels/${part.slice(folder.length)}.rels`;
  const bytes = parts.get(listed);
  if (bytes === undefined) throw damagedPart(listed);
  return [...xmlTags(bytes, listed, limits.contentsTags)]
    .filter(({ name, kind }) => name === 'Relationship' && kind !== 'close')
    .map((tag) => {
      const attributes = xmlAttributes(tag, listed);
      return {
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').replace(/^.*\//, ''),
        part: resolved(folder, attributes.get('Target') ?? ''),
      };
    });
}

/** Target names begin at the folder of the part or, with a slash, at the package. */
function resolved(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
