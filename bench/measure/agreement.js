/**
 * In what the answers of a peer differ from ours, as sentences; none where they are equal. Both are
 * lines of cells separated by tabs, in any order.
 */
export function differences(ours, theirs) {
  const [own, other] = [byKind(ours), byKind(theirs)];
  return [...own.keys()].flatMap((kind) => {
    const expected = own.get(kind);
    const given = other.get(kind) ?? new Set();
    const missed = [...expected].filter((line) => !given.has(line)).length;
    const extra = [...given].filter((line) => !expected.has(line)).length;
    if (missed === 0 && extra === 0) return [];
    if (given.size === 0) return [`gives no ${words[kind]}`];
    return [
      `${words[kind]}: ${missed} of ${expected.size} not as ours, ${extra} that we do not have`,
    ];
  });
}

const words = {
  rows: 'number of rows',
  rejected: 'number of rejected rows',
  fault: 'counts of faults',
  cell: 'cells of the cross-table',
  sample: 'sampled cases',
};

function byKind(lines) {
  const found = new Map(Object.keys(words).map((kind) => [kind, new Set()]));
  for (const line of lines) found.get(line.split('\t')[0])?.add(line);
  return new Map([...found].filter(([, set]) => set.size > 0));
}
