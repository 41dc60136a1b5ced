import { bagOf } from '../../../src/record/bag/bag-of.js';
import type { BagAbout } from '../../../src/record/bag/bag-of.js';
import type { FoundBag } from '../../../src/record/bag/check-bag.js';
import { sha256Hex } from '../../../src/random/sha256.js';

export const about: BagAbout = {
  organisation: 'Office of the Police and Crime Commissioner for Mercia Vale (made-up)',
  description: 'Dip-sample audit pack, July to September 2026',
  identifier: 'ca3d163bab055381',
  group: 'mercia-vale',
  software: 'dipsample 0.1.0',
  date: '2026-11-01',
  retentionReview: null,
};

/** Two files of payload, a record and what is in no manifest; as the files of a folder. */
export const smallBag: Readonly<Record<string, string>> = Object.fromEntries(
  bagOf({
    payload: [
      { path: 'data/restricted/b.csv', content: 'two\n' },
      { path: 'data/public/a.csv', content: new TextEncoder().encode('one\n') },
    ],
    tags: [
      { path: 'run.json', content: '{"when":"now"}\n' },
      { path: 'pack.json', content: '{}\n' },
    ],
    about,
  }).map(({ path, content }) => [
    path,
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  ]),
);

/** Files as a folder is found; null for a link. */
export function foundBag(files: Readonly<Record<string, string | null>>): FoundBag {
  const entries = Object.entries(files);
  return {
    files: new Map(
      entries.map(([path, text]) => [
        path,
        text === null
          ? null
          : { sha256: sha256Hex(text), bytes: new TextEncoder().encode(text).length },
      ]),
    ),
    texts: new Map(
      entries.flatMap(([path, text]) =>
        text === null || path.startsWith('data/') ? [] : [[path, text] as const],
      ),
    ),
  };
}
