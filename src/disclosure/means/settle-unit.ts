import { addTo, alternativeOf, type Pool } from './alternatives.js';
import { unitKnownBefore, type Earlier, type Known } from './earlier.js';
import { askUnit, isReached, kindOfUnit, wantedOf, type Answer } from './questions.js';
import type { Failure } from './settle-set.js';
import type { Share, View } from './view.js';

/** What shows that a unit's amount may be larger by the margin, whoever asks. */
export interface SettledUnit {
  /** Numbers of alternatives; each insider finds one among them that fits what they know. */
  readonly alternatives: readonly number[];
  /** Insiders, as the versions of their amount, who knew before, or null where everybody did. */
  readonly known: readonly { readonly insider: Insider | null; readonly why: Known }[];
}

/** Somebody who knows all versions of their own amount. */
type Insider = readonly number[];

/**
 * Finds alternatives for a unit and every insider. Of those who have one version, all in one kind, the
 * one with the largest amount is the hardest to leave in doubt, so the others are asked for only where
 * that one knew before.
 */
export function settleUnit(pool: Pool, earlier: Earlier, unit: number): SettledUnit | Failure {
  const { view } = pool;
  const used: number[] = [];
  const known: { insider: Insider | null; why: Known }[] = [];
  const knew = new Set<Insider>();
  const add = (answer: Extract<Answer, { status: 'possible' }>): void => {
    const own = view.model.atomOf[unit];
    used.push(
      addTo(
        pool,
        alternativeOf(view, answer.change, (atom) => atom === own),
      ),
    );
  };

  let open = unserved(pool, unit, 0, null);
  for (const number of pool.differing[kindOfUnit(view, unit)] ?? []) {
    if (open?.length === 0) break;
    const left = unserved(pool, unit, number, open);
    if (left === null || left.length === open?.length) continue;
    used.push(number);
    open = left;
  }
  if (open === null) {
    // One for everybody is best; it often cannot be.
    const forAll = askUnit(view, unit, 'all');
    const answer = forAll.status === 'possible' ? forAll : askUnit(view, unit, null);
    if (answer.status !== 'possible') {
      const why = unitKnownBefore(earlier, unit, null);
      if (why === null) return failureOf(unit, answer);
      return { alternatives: [], known: [{ insider: null, why }] };
    }
    add(answer);
    open = unserved(pool, unit, used[0] ?? 0, null) ?? [];
  }
  const queue = [...open];
  for (let insider = queue.shift(); insider !== undefined; insider = queue.shift()) {
    const asking = insider;
    if ([0, ...used].some((number) => isServed(pool, unit, asking, number))) continue;
    const answer = askUnit(view, unit, asking);
    if (answer.status === 'possible') {
      add(answer);
      continue;
    }
    const why = unitKnownBefore(earlier, unit, asking);
    if (why === null) return failureOf(unit, answer);
    known.push({ insider: asking, why });
    knew.add(asking);
    if (asking.length > 1) continue;
    const next = foremostIn(view, kindOfUnit(view, asking[0] ?? 0), unit, knew);
    if (next !== undefined) queue.push(next.versions);
  }
  return { alternatives: used, known };
}

function failureOf(unit: number, answer: Answer): Failure {
  return { about: unit, weights: answer.status === 'impossible' ? answer.weights : null };
}

/** Of all in a kind who have one version and are not the unit itself, the one with the largest amount. */
function foremostIn(
  { kinds }: View,
  kind: number,
  unit: number,
  knew: ReadonlySet<Insider>,
): Share | undefined {
  return kinds[kind]?.shares.find(
    ({ versions }) => versions.length === 1 && versions[0] !== unit && !knew.has(versions),
  );
}

/**
 * The insiders whom an alternative does not serve, of those given (null: of all); null where it serves
 * nobody, as the unit's amount cannot be that large in it.
 */
function unserved(
  pool: Pool,
  unit: number,
  number: number,
  among: readonly Insider[] | null,
): readonly Insider[] | null {
  const own = kindOfUnit(pool.view, unit);
  if (!isReached(wantedOf(pool.view, unit) - sumIn(pool, own, number))) return null;
  const insiders = among ?? insidersIn(pool, unit, [own, ...(pool.changes[number]?.keys() ?? [])]);
  return insiders.filter((insider) => !isServed(pool, unit, insider, number));
}

/** Whom it may matter to that some kinds differ from the truth. */
function insidersIn({ view }: Pool, unit: number, kinds: readonly number[]): readonly Insider[] {
  const found = new Set<Insider>();
  for (const kind of kinds) {
    const foremost = foremostIn(view, kind, unit, new Set());
    if (foremost !== undefined) found.add(foremost.versions);
    for (const { versions } of view.kinds[kind]?.shares ?? []) {
      if (versions.length > 1 && !versions.includes(unit)) found.add(versions);
    }
  }
  return [...found];
}

/** Whether an alternative fits what the insider knows, and has the unit's amount as large as is wanted. */
function isServed(pool: Pool, unit: number, insider: Insider, number: number): boolean {
  const { view, changes } = pool;
  const own = kindOfUnit(view, unit);
  const wanted = wantedOf(view, unit);
  if (!isReached(wanted - sumIn(pool, own, number))) return false;
  return insider.every((version) => {
    const kind = kindOfUnit(view, version);
    const share = view.kinds[kind]?.shares.find(({ versions }) => versions === insider);
    if (share === undefined) return true;
    if (kind === own) return isReached(wanted + share.sum - sumIn(pool, own, number));
    return share.isAll
      ? changes[number]?.has(kind) !== true
      : isReached(share.sum - sumIn(pool, kind, number));
  });
}

function sumIn({ view, changes }: Pool, kind: number, number: number): number {
  return (view.kinds[kind]?.sum ?? 0) + (changes[number]?.get(kind) ?? 0);
}
