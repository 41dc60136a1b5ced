/** A public event that gives a seed, named before it takes place. */
export interface SeedSource {
  readonly summary: string;
  /** What `--seed-detail` must name in advance, with an example of it. */
  readonly named: string;
  /** What is wrong with a detail, as the end of a sentence; undefined when nothing is. */
  readonly detailFault: (detail: string) => string | undefined;
  /** The event, in words for a public notice. The detail must be without fault. */
  readonly event: (detail: string) => string;
  /** The first day (YYYY-MM-DD) on which the seed can be known, where the detail says it. */
  readonly day: (detail: string) => string | undefined;
  /** Exactly how the outcome is written down as the seed text. */
  readonly formatting: (detail: string) => string;
  /** A detail and a seed text of the promised form. It is published here, so no draw accepts it. */
  readonly example: { readonly detail: string; readonly seed: string };
  /** In what a seed text is not of the promised form, as the end of a sentence; undefined when it is. */
  readonly seedFault: (seedText: string, detail: string) => string | undefined;
}
