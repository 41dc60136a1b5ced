/** So many asked one by one are found each time; who asks for more asks for all. */
const fewAsked = 4096;
const mostTexts = 255;

/**
 * Keeps the values of groups once they were found, a byte each: a frame is gone through several times.
 * Of a field with more different values than a byte has, none is kept.
 */
export function keptValues(
  groups: number,
  find: (group: number) => string,
): (group: number) => string {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  let kept: Uint8Array | null = null;
  let asked = 0;
  return (group) => {
    const known = kept?.[group] ?? 0;
    if (known > 0) return texts[known - 1] ?? '';
    const value = find(group);
    asked += 1;
    if (asked === fewAsked) kept = new Uint8Array(groups);
    if (kept === null) return value;
    let number = numbers.get(value);
    if (number === undefined) {
      if (texts.length === mostTexts) return value;
      number = texts.push(value);
      numbers.set(value, number);
    }
    kept[group] = number;
    return value;
  };
}
