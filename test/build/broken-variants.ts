/** A JSON value with, at each of some forty places all over it, one thing missing, added or of another kind. */
export function* brokenVariants(value: unknown): Generator<unknown> {
  const paths = [...pathsOf(value)];
  const step = Math.ceil(paths.length / 40);
  for (const path of paths.filter((_, place) => place % step === 0)) {
    for (const other of [null, '', 'x', -1, 2.5, [], {}, [null], { unknown: 1 }]) {
      yield changed(value, path, () => other);
    }
    yield changed(value, path, (found) =>
      typeof found === 'object' && found !== null && !Array.isArray(found)
        ? { ...found, 'an unknown entry': 1 }
        : [found, found],
    );
    if (path.length > 0) yield without(value, path);
  }
}

type Path = readonly (string | number)[];

function* pathsOf(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  if (Array.isArray(value)) {
    for (const [place, each] of value.entries()) yield* pathsOf(each, [...path, place]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, each] of Object.entries(value)) yield* pathsOf(each, [...path, name]);
  }
}

function changed(value: unknown, path: Path, change: (found: unknown) => unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((each, place) => (place === first ? changed(each, rest, change) : each));
  }
  const entries = value as Readonly<Record<string, unknown>>;
  return { ...entries, [first]: changed(entries[first], rest, change) };
}

function without(value: unknown, path: Path): unknown {
  const [last] = path.slice(-1);
  return changed(value, path.slice(0, -1), (found) =>
    Array.isArray(found)
      ? found.filter((_, place) => place !== last)
      : Object.fromEntries(
          Object.entries(found as Readonly<Record<string, unknown>>).filter(
            ([name]) => name !== last,
          ),
        ),
  );
}
