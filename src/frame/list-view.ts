/** What is behind a list that makes its elements when they are asked for. */
interface Behind<Element> {
  readonly length: number;
  readonly at: (index: number) => Element;
}

const behind = new WeakMap<object, Behind<unknown>>();

/**
 * A list that makes each element when it is asked for and keeps none: two looks at one give two
 * objects. For millions of rows or units, whose objects would not fit in memory together.
 */
export function listView<Element>(
  length: number,
  at: (index: number) => Element,
): readonly Element[] {
  const view = new Proxy<Element[]>([], {
    get: (target, key) => {
      if (key === 'length') return length;
      const index = indexOf(key, length);
      if (index >= 0) return at(index);
      return key === Symbol.iterator
        ? () => elements({ length, at })
        : (Reflect.get(target, key) as unknown);
    },
    has: (target, key) => indexOf(key, length) >= 0 || Reflect.has(target, key),
    ownKeys: () => [...Array(length).keys()].map(String).concat('length'),
    getOwnPropertyDescriptor: (target, key) => {
      if (key === 'length')
        return { value: length, writable: true, enumerable: false, configurable: false };
      const index = indexOf(key, length);
      return index < 0
        ? Reflect.getOwnPropertyDescriptor(target, key)
        : { value: at(index), writable: true, enumerable: true, configurable: true };
    },
  });
  behind.set(view, { length, at });
  return view;
}

/** Another value of every element, made when it is asked for where the elements are. */
export function mapList<Element, Result>(
  list: readonly Element[],
  of: (element: Element) => Result,
): readonly Result[] {
  const found = behind.get(list) as Behind<Element> | undefined;
  return found === undefined
    ? list.map(of)
    : listView(found.length, (index) => of(found.at(index)));
}

/** The elements at some places, made when they are asked for where those of the list are. */
export function pickFromList<Element>(
  list: readonly Element[],
  places: Uint32Array,
): readonly Element[] {
  const found = behind.get(list) as Behind<Element> | undefined;
  return found === undefined
    ? Array.from(places, (place) => list[place] as Element)
    : listView(places.length, (index) => found.at(places[index] ?? 0));
}

function* elements<Element>({ length, at }: Behind<Element>): Generator<Element> {
  for (let index = 0; index < length; index += 1) yield at(index);
}

function indexOf(key: string | symbol, length: number): number {
  const index = typeof key === 'string' && /^\d{1,10}$/.test(key) ? Number(key) : -1;
  return index < length ? index : -1;
}
