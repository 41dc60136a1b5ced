/** What `init` writes where only the office can say something; no pack is made with it. */
export const officePlaceholder = 'PUT THE NAME OF YOUR OFFICE HERE';

/** No seed: it is an example of the documentation as well, so that `draw` refuses it too. */
export const seedPlaceholder = 'put a seed of your own here, made where others can see it';

/** The placeholders that still stand in a configuration, each with what to put in its place. */
export function placeholderFaults({
  office,
  seed,
}: {
  readonly office: string;
  readonly seed: string;
}): readonly string[] {
  return [
    ...(office === officePlaceholder
      ? ['/office is still the placeholder: write the name of the office that makes the pack']
      : []),
    ...(seed === seedPlaceholder
      ? [
          '/seed is still the placeholder: write a seed made where others can see it, such as the digits of twenty ten-sided dice in order',
        ]
      : []),
  ];
}
