import { chanceCorrected, type AgreementMeasure } from './agreement-measure.js';
import { creditsAgainst, sum, type Readings } from './readings.js';

/**
 * Cohen's kappa (1960, Educational and Psychological Measurement 20: 37-46), for more than two readers
 * Conger's (1980, Psychological Bulletin 88: 322-328): chance is two readers answering independently,
 * each with the own shares, Σ p1 p2, as a mean over all pairs of readers. R's irrCAC: kappa2.table,
 * conger.kappa.raw.
 *
 * Two things mislead. Where nearly all answers are the same it can be near 0 though the readers hardly
 * ever differ, so it is never shown alone. And it holds that each place is one person throughout: where
 * readers take turns, it depends on whom each file lists first, which the other measures do not.
 */
export function cohenKappa(readings: Readings): AgreementMeasure {
  const { files, credits } = readings;
  const places = [...(files[0] ?? []).keys()].filter((place) =>
    files.some((file) => file[place] !== null),
  );
  const shares = places.map((place) => sharesOf(readings, place));
  const pairs = places.length * (places.length - 1);
  const readers = places.map((place, reader) => {
    const others = credits.map((_, category) =>
      sum(shares.map((share, other) => (other === reader ? 0 : (share[category] ?? 0)))),
    );
    const byCategory = creditsAgainst(credits, others);
    return {
      place,
      answered: files.filter((file) => file[place] !== null).length,
      byCategory,
      all: sum(byCategory.map((credit, category) => credit * (shares[reader]?.[category] ?? 0))),
    };
  });
  const byFile = files.map((file) => {
    const parts = readers.map(({ place, answered, byCategory, all }) => {
      const answer = file[place] ?? null;
      if (answer === null) return all;
      return all + (files.length / answered) * ((byCategory[answer] ?? 0) - all);
    });
    return sum(parts) / pairs;
  });
  return chanceCorrected(readings, { all: sum(readers.map(({ all }) => all)) / pairs, byFile });
}

/** The share of each category in the answers of one reader. */
function sharesOf({ files, credits }: Readings, place: number): number[] {
  const answers = files.map((file) => file[place] ?? null).filter((answer) => answer !== null);
  return credits.map(
    (_, category) => answers.filter((answer) => answer === category).length / answers.length,
  );
}
