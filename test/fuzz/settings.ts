/**
 * How many mutants of the bundled exports are tried: 2,000 unless `DIPSAMPLE_MUTANTS=10000` asks for
 * more. Other suites take their share of this number.
 */
export const howMany = Number(process.env['DIPSAMPLE_MUTANTS'] ?? 2000);

/** The number of the first mutant; a mutant is the same for ever under its number and its source. */
export const first = Number(process.env['DIPSAMPLE_MUTANT_FROM'] ?? 0);

/** Whether the long form was asked for, in which every mutant goes through a process of its own. */
export const isLong = process.env['DIPSAMPLE_MUTANTS'] !== undefined;
