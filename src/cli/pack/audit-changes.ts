import { type ProtectionName, protections } from '../../disclosure/protections.js';
import { roundings } from '../../disclosure/roundings/index.js';
import type { Block } from '../../format/document.js';
import { type FrameChanges, frameChanges } from '../../frame/frame-changes.js';
import type { Intake } from '../../frame/intake.js';
import type { ReleasePlan } from '../../record/pack-plan.js';
import type { EditionName } from '../../report/audit-result.js';
import { changesBlocks } from '../../report/pack/changes-blocks.js';
import type { EarlierPack } from './earlier-packs.js';
import { datedCases } from './frozen-cases.js';

/**
 * What became of the period of the last earlier pack that has the audit: cases closed late and cases
 * reopened. Null where there is no such pack, or where the export does not reach back to its period,
 * so that nothing can be told.
 */
export function auditChanges(
  audit: string,
  intake: Intake,
  field: string,
  earlier: readonly EarlierPack[],
): FrameChanges | null {
  const last = earlier.findLast(({ audits }) => audits[audit] !== undefined);
  const before = last?.audits[audit];
  if (last === undefined || before === undefined) return null;
  const inScope = datedCases(intake, field, null);
  const { from, to } = last.period;
  const reachesBack = inScope.some(({ date }) => date !== null && from <= date && date <= to);
  if (!reachesBack) return null;
  const known = new Set(inScope.map(({ caseRef }) => caseRef));
  const outside = new Map<string, string | null>();
  for (const { values } of intake.rows) {
    const reference = values['case_ref'];
    if (reference === undefined || known.has(reference)) continue;
    outside.set(reference, values[field] ?? outside.get(reference) ?? null);
  }
  return frameChanges({ period: last.period, cases: before.cases }, [
    ...inScope.map((one) => ({ ...one, inScope: true })),
    ...[...outside].map(([caseRef, date]) => ({ caseRef, date, inScope: false })),
  ]);
}

/** The changes for a page of an edition; the public one protects them as its tables are protected. */
export function changesTold(
  changes: FrameChanges | null,
  edition: EditionName,
  audit: string,
  { threshold, protection }: ReleasePlan,
): readonly Block[] {
  if (changes === null) return [];
  const { rounding } = protections[protection as ProtectionName];
  return changesBlocks([changes], edition, audit, {
    threshold,
    rounding: rounding === null ? null : roundings[rounding],
  });
}
