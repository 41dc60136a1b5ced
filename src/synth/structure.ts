import type { RandomStream } from '../random/stream.js';
import { chooseWorker, makePlaceholder, type Worker, type Workforce } from './workforce.js';

/** Who the subjects of a case are: people, stand-ins for people, or both. */
export type SubjectMix = 'people' | 'both' | 'placeholders';

/**
 * The subject mixes of so many cases, in random order but exact shares: in a Met extract 21 % of
 * cases had placeholder subjects only and 9 % more had one among others.
 */
export function planSubjectMixes(
  stream: RandomStream,
  cases: number,
  shares: { readonly both: number; readonly placeholders: number },
): readonly SubjectMix[] {
  const both = Math.round(cases * shares.both);
  const placeholders = Math.round(cases * shares.placeholders);
  return stream.shuffle(
    Array.from({ length: cases }, (_, index): SubjectMix => {
      if (index < both) return 'both';
      return index < both + placeholders ? 'placeholders' : 'people';
    }),
  );
}

/** The subjects of one case, no person twice; `count` is of people, a stand-in comes on top. */
export function chooseSubjects(
  stream: RandomStream,
  mix: SubjectMix,
  count: number,
  workforce: Workforce,
): readonly Worker[] {
  const chosen = new Map<string, Worker>();
  while (mix !== 'placeholders' && chosen.size < count) {
    const worker = chooseWorker(stream, workforce);
    chosen.set(worker.id, worker);
  }
  const people = [...chosen.values()];
  return mix === 'people' ? people : [...people, makePlaceholder(stream)];
}

/**
 * Which subjects each allegation is against: each pair with six chances in ten, every allegation
 * against somebody and everybody in some allegation.
 */
export function linkSubjects(
  stream: RandomStream,
  allegations: number,
  subjects: readonly Worker[],
): readonly (readonly Worker[])[] {
  const links = Array.from({ length: allegations }, () => subjects.map(() => stream.next() < 0.6));
  for (const link of links) {
    if (!link.includes(true)) link[stream.integer(subjects.length)] = true;
  }
  for (const index of subjects.keys()) {
    if (links.every((link) => link[index] !== true)) {
      const link = stream.pick(links);
      link[index] = true;
    }
  }
  return links.map((link) => subjects.filter((_, index) => link[index] === true));
}
