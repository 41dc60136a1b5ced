/** Other Node.js programs to try, as paths joined by colons; .ci/run provides them. */
export const otherNodes: readonly string[] = (process.env['DIPSAMPLE_NODES'] ?? '')
  .split(':')
  .filter((path) => path !== '');

/** What must not change a result, and the values that each of these is given. */
export const factors = {
  node: [process.execPath, ...otherNodes],
  /** Orders of letters, digits, calendars and cases of letters that are not those of English. */
  locale: ['en_GB', 'tr_TR', 'da_DK', 'et_EE', 'sk_SK', 'de_DE', 'ar_EG', 'th_TH', 'ja_JP', 'C'],
  zone: ['UTC', 'Europe/London', 'Pacific/Chatham', 'America/St_Johns', 'Pacific/Kiritimati'],
  umask: ['022', '000', '077', '0277'],
  /** A clock that is right, one before the period of the exports, and one on a leap day far off. */
  clock: ['now', '1999-12-31T23:00:00Z', '2044-02-29T12:00:00Z'],
  folder: ['of the project', 'of the system', 'of an odd name'],
  exportName: ['export.csv', 'Q3 extract (final) – copie.CSV', '=1+1.csv'],
};

export type Factor = keyof typeof factors;

/** One value of each factor. */
export type Circumstances = Readonly<Record<Factor, string>>;

/**
 * Each locale in each time zone, fifty circumstances, with the other factors laid over them so that
 * any two values of any two factors meet: a covering array of strength 2, and none is smaller.
 */
export const pairwise: readonly Circumstances[] = crossed();

/** Every Node.js with each locale in each time zone, with the other factors laid over them. */
export const everyNode: readonly Circumstances[] = factors.node.flatMap((node) =>
  crossed().map((each) => ({ ...each, node })),
);

function crossed(): readonly Circumstances[] {
  return factors.locale.flatMap((locale, row) =>
    factors.zone.map((zone, column) => {
      const third = Math.floor(row / 3);
      const { node, umask, clock, folder, exportName } = factors;
      return {
        ...{ locale, zone, node: cycled(node, column + third) },
        ...{ umask: cycled(umask, row + column), clock: cycled(clock, column + 2 * third) },
        ...{ folder: cycled(folder, row + column) },
        exportName: cycled(exportName, row + column + third),
      };
    }),
  );
}

function cycled(values: readonly string[], place: number): string {
  return values[place % values.length]!;
}

/** The pairs of values of two factors that meet nowhere in a list. */
export function unmetPairs(list: readonly Circumstances[]): readonly string[] {
  const names = Object.keys(factors) as Factor[];
  return names.flatMap((one, at) =>
    names
      .slice(at + 1)
      .flatMap((other) =>
        factors[one].flatMap((left) =>
          factors[other]
            .filter((right) => !list.some((each) => each[one] === left && each[other] === right))
            .map((right) => `${one} ${left} with ${other} ${right}`),
        ),
      ),
  );
}
