/**
 * Stands in for vitest where the tests of statistics are run for what they work out, not judged:
 * every number that a test puts to the proof is kept, to its last digit, with the title of the test.
 */
const worked: string[] = [];

type Body = (...given: readonly unknown[]) => unknown;

const titles: string[] = [];
const tests: (() => Promise<void>)[] = [];
let title = '';

function suite(name: string, body: Body): void {
  titles.push(name);
  body();
  titles.pop();
}

/** Coverage is simulated for long, by functions that other tests call as well. */
function single(name: string, body: Body): void {
  const own = [...titles, name].join(' > ');
  if (own.includes('coverage')) return;
  tests.push(async () => {
    title = own;
    await body();
  });
}

type Kind = (name: string, body: Body) => void;

function kind(make: Kind) {
  const each = (rows: readonly unknown[]) => (name: string, body: Body) => {
    rows.forEach((row, index) => {
      make(`${name} ${String(index)}`, () => body(...(Array.isArray(row) ? row : [row])));
    });
  };
  const skipIf = (skipped: boolean) => (skipped ? kind(() => undefined) : kind(make));
  return Object.assign(make, { each, skipIf });
}

export const describe = kind((name, body) => suite(name, body));
export const it = kind((name, body) => single(name, body));

/** Keeps what was worked out; whatever is asked of it next is not judged. */
export const expect = Object.assign(
  (actual: unknown) => {
    for (const [place, number] of numbersIn(actual, '')) worked.push(`${title}${place} ${number}`);
    return unjudged;
  },
  { any: () => null, closeTo: () => null, objectContaining: () => null, soft: () => unjudged },
);

/** Not to be waited for: it is no promise, whatever else it is. */
const unjudged: object = new Proxy(() => unjudged, {
  get: (_, name) => (name === 'then' ? undefined : unjudged),
});

function numbersIn(value: unknown, place: string): readonly (readonly [string, string])[] {
  if (typeof value === 'number') return [[place, Object.is(value, -0) ? '-0' : String(value)]];
  if (typeof value === 'bigint') return [[place, String(value)]];
  if (value === null || typeof value !== 'object') return [];
  const members = value instanceof Map ? [...value] : Object.entries(value);
  return members.flatMap(([name, member]) => numbersIn(member, `${place}.${String(name)}`));
}

/** Runs the tests, and prints every number and every fault as a line. */
export async function printAll(): Promise<void> {
  for (const each of tests) {
    try {
      await each();
    } catch (error) {
      worked.push(`fault in ${title}: ${String(error)}`);
    }
  }
  process.stdout.write(`${worked.join('\n')}\n`);
}
