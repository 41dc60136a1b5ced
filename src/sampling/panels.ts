/**
 * Deals the sample into panels, in the order in which its units were given out to the strata, like
 * cards: in each round every panel gets one unit, and a unit goes to the panel of the round that
 * holds fewest of its stratum (of such panels the first). Panel sizes differ by at most one, every
 * stratum is spread over the panels, and a unit keeps its panel when the sample is extended.
 *
 * `steps` names the stratum of each unit given out. Gives, for each stratum, the panel of its units
 * by rank; empty lists without panels.
 */
export function dealPanels(
  steps: readonly number[],
  strata: number,
  panels: number | undefined,
): readonly (readonly number[])[] {
  const dealt: number[][] = Array.from({ length: strata }, () => []);
  if (panels === undefined) return dealt;
  const all = Array.from({ length: panels }, (_, index) => index + 1);
  const held = dealt.map(() => new Map<number, number>());
  let open = all;
  for (const stratum of steps) {
    const own = held[stratum] ?? new Map<number, number>();
    const holds = (panel: number): number => own.get(panel) ?? 0;
    const panel = open.reduce((best, each) => (holds(each) < holds(best) ? each : best));
    own.set(panel, holds(panel) + 1);
    dealt[stratum]?.push(panel);
    open = open.length === 1 ? all : open.filter((each) => each !== panel);
  }
  return dealt;
}
