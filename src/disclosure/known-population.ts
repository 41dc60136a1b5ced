import { counted, countedAt, ofSignatures } from './known-counted.js';
import { linkedReleases } from './known-linked.js';
import { movements } from './known-movements.js';
import { hiddenCounts, publishedCounts } from './known-numbers.js';
import { readings } from './known-readings.js';
import type { KnownPopulation, KnownRelease, PresentUnits } from './known-release.js';
import type { SignatureDetail } from './known-signatures.js';
import { knownTable } from './known-table.js';
import type { Condition, NestedField } from './release.js';

/**
 * Puts the units of the present release and of all earlier ones into one population, in which every
 * number that was ever published of them is a sum, so that what follows from two releases together
 * can be seen before the second is out.
 *
 * `releases` are of the same kind of unit of the same series, oldest first. The keys must mean the
 * same unit in every release: a unit whose reference has changed is one that left and one that came.
 * Fields that an earlier release used and the present units lack need not be added to them: what
 * was recorded then is known still, and no present count asks for it.
 */
export function knownPopulation(
  present: PresentUnits,
  releases: readonly KnownRelease[],
  nested: readonly NestedField[] = [],
): KnownPopulation {
  const linked = linkedReleases(present, releases);
  const { table, counts, read } = clearest((detail) => {
    const table = knownTable(present, linked, nested, detail);
    const counts = publishedCounts(table, present, linked, nested);
    return { table, counts, read: readings(table, counts) };
  });
  const hidden = hiddenCounts(table, linked);
  const { joined, kinds, moments, signatures } = table;
  const countedIn = (moment: number): Condition => ofSignatures(table, countedAt(table, moment));
  const now = countedIn(moments.length - 1);
  return {
    population: {
      fields: [...joined.fields, { field: counted, values: signatures.map(({ name }) => name) }],
      units: kinds.map(({ values, signature, count }) => ({
        values: [...values, signatures[signature]?.name ?? ''],
        count,
      })),
    },
    now,
    conditions: (conditions) => [...joined.rewrite(conditions), now],
    inFieldsGiven: (conditions) =>
      joined.unravel(conditions.filter(({ field }) => field !== counted)),
    published: counts.flatMap(({ conditions, numbers }) =>
      numbers.map(({ moment, low, high }) => ({
        conditions: [...conditions, countedIn(moment)],
        low,
        high,
      })),
    ),
    readings: read.readings,
    movements: (asked, threshold) =>
      movements(table, { published: counts, hidden }, asked, threshold),
  };
}

/** Builds with the least detail that blurs no reading; the greatest never does. */
function clearest<Built extends { readonly read: { readonly isMixed: boolean } }>(
  build: (detail: SignatureDetail) => Built,
): Built {
  const plain = build('plain');
  if (!plain.read.isMixed) return plain;
  const fields = build('fields');
  return fields.read.isMixed ? build('values') : fields;
}
