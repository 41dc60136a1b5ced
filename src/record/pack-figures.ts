/** What a pack tells later packs of one audit, in one edition: `figures.json`. */
export interface PackFigures {
  readonly record: 'dipsample-figures';
  readonly recordVersion: 1;
  readonly audit: string;
  readonly edition: 'restricted' | 'public';
  readonly period: { readonly label: string; readonly from: string; readonly to: string };
  /** Cases in the frame of the period; null where the edition hides it, as everywhere below. */
  readonly cases: number | null;
  /** How many had the event of each comparison, over everybody. */
  readonly rates: readonly {
    readonly name: string;
    readonly title: string;
    readonly unit: string;
    readonly events: number | null;
    readonly members: number | null;
  }[];
  /** Cases that have a theme in any of their rows; one may have several, so they do not add up. */
  readonly themes: {
    readonly field: string;
    readonly title: string;
    readonly counts: readonly {
      readonly value: string;
      readonly label: string;
      readonly cases: number | null;
    }[];
  } | null;
  /** Calendar days; `cases` is how many cases there are, whether their days are known or not. */
  readonly days: {
    readonly title: string;
    readonly mean: number | null;
    readonly cases: number | null;
  } | null;
}
