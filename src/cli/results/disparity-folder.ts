import { buildFrame } from '../../frame/build-frame.js';
import { frameFields, requireGroupingField } from '../../frame/fields.js';
import type { Frame } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import type { ProtectedComparison } from '../../disclosure/protect-comparisons.js';
import { protectExports } from '../../disclosure/protect-exports.js';
import { compareGroups } from '../../disparity/compare-groups.js';
import type { Comparison } from '../../disparity/comparison.js';
import { crossTabulate } from '../../disparity/cross-tabulate.js';
import { tableToCsv } from '../../format/csv.js';
import type { ComparisonPlan } from '../../record/pack-plan.js';
import type { Scope } from '../../record/scope.js';
import { comparisonTable } from '../../report/comparison-table.js';
import { crossTable } from '../../report/cross-table.js';
import { withheldTable } from '../../report/withheld-table.js';
import type { TextFile } from './text-file.js';

/** A comparison with its public copy. */
export interface ComparisonResult {
  readonly name: string;
  readonly query: ComparisonPlan;
  readonly frame: Frame;
  readonly comparison: Comparison;
  readonly published: ProtectedComparison;
}

/** Comparisons of one export before their public copies are made. */
export interface ComparedIntake {
  readonly intake: Intake;
  readonly compared: readonly Omit<ComparisonResult, 'published'>[];
}

/** Compares outcomes between groups, from the whole export and never from a sample. */
export function compareIntake(
  intake: Intake,
  queries: readonly ComparisonPlan[],
  period: Scope['period'],
): ComparedIntake {
  const fields = frameFields(intake);
  const compared = queries.map((query, index) => {
    for (const name of [query.outcome, query.group]) requireGroupingField(name, fields);
    const frame = buildFrame(intake, {
      unit: query.unit,
      fields: [...new Set([query.outcome, query.group])],
      where: query.where,
      ...(period === null ? {} : { period }),
    });
    const comparison = compareGroups(frame, {
      outcome: query.outcome,
      events: query.event,
      group: query.group,
      reference: query.reference,
      ...(query.among.length === 0 ? {} : { among: query.among }),
    });
    return { name: nameOf(query, index), query, frame, comparison };
  });
  return { intake, compared };
}

/** Adds the public copies to all comparisons of one release, made together whatever their export. */
export function protectRelease(
  release: readonly ComparedIntake[],
  threshold: number,
): readonly (readonly ComparisonResult[])[] {
  const copies = protectExports(
    release.map(({ intake, compared }) => ({
      sha256: intake.file.sha256,
      caseRefs: new Set(intake.rows.flatMap(({ values }) => values['case_ref'] ?? [])),
      comparisons: compared.map(({ comparison }) => comparison),
    })),
    threshold,
  );
  return release.map(({ compared }, place) =>
    compared.map((result, index) => {
      const published = copies[place]?.[index];
      if (published === undefined) throw new RangeError('a comparison without a public copy');
      return { ...result, published };
    }),
  );
}

/** The tables that stay in the office: every comparison and its counts as they are. */
export function restrictedTables(results: readonly ComparisonResult[]): readonly TextFile[] {
  return results.flatMap(({ name, comparison, frame, query }) => [
    { path: `tables/${name}.csv`, content: tableToCsv(comparisonTable(comparison, name)) },
    {
      path: `tables/counts-${name}.csv`,
      content: tableToCsv(
        crossTable(crossTabulate(frame, query.group, query.outcome), `counts-${name}`),
      ),
    },
  ]);
}

/** The tables that may be published, and a list of those that may not, with the reasons. */
export function publicTables(results: readonly ComparisonResult[]): readonly TextFile[] {
  const shown = results.flatMap(({ name, published }) =>
    published.status === 'shown'
      ? [
          {
            path: `tables/${name}.csv`,
            content: tableToCsv(comparisonTable(published.comparison, name)),
          },
        ]
      : [],
  );
  const withheld = results.flatMap(({ name, published }) =>
    published.status === 'withheld' ? [{ name, reason: published.reason }] : [],
  );
  if (withheld.length === 0) return shown;
  return [...shown, { path: 'tables/withheld.csv', content: tableToCsv(withheldTable(withheld)) }];
}

/** A file name from the fields alone; two tables of the same fields are told apart by their number. */
function nameOf({ unit, outcome, group }: ComparisonPlan, index: number): string {
  const stem = `${outcome}-by-${group}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${String(index + 1).padStart(2, '0')}-${stem}-${unit}`;
}
