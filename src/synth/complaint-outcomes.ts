import type { Weighted } from '../random/stream.js';
import { withRiskRatio } from './outcomes.js';
import type { TrueDisparity } from './request.js';
import {
  type ComplaintHandling,
  type ComplaintOutcome,
  type Severity,
  vocabulary,
} from './vocabulary.js';

/** The known truth of every made-up complaints export: who ends in no further action more often. */
export const complaintDisparity: TrueDisparity = {
  event: 'No further action',
  outcomes: [vocabulary.complaintOutcome.NFA],
  group: 'complainant_ethnicity_group',
  reference: 'White',
  riskRatios: { White: 1, Mixed: 1.1, Asian: 1.15, Black: 1.3, Other: 1, 'Not stated': 1 },
};

/** The outcomes open to an allegation, with the chances that its complainant's group has. */
export function complaintOutcomeMix(
  handling: ComplaintHandling,
  severity: Severity,
  group: string,
): readonly Weighted<ComplaintOutcome>[] {
  const base = handling === 'INV_SP' && severity === 'GM' ? grossMisconduct : mixes[handling];
  return withRiskRatio(
    base,
    (outcome) => outcome === 'NFA',
    complaintDisparity.riskRatios[group] ?? 1,
  );
}

const mixes: Readonly<Record<ComplaintHandling, readonly Weighted<ComplaintOutcome>[]>> = {
  OUT_SCH3: [
    ['RES', 58],
    ['NRES', 12],
    ['NFA', 24],
    ['WDN', 6],
  ],
  SCH3_NOT_INV: [
    ['ACC', 46],
    ['NACC', 13],
    ['UTD', 9],
    ['NFA', 26],
    ['WDN', 6],
  ],
  INV_NOT_SP: [
    ['ACC', 52],
    ['NACC', 18],
    ['UTD', 11],
    ['NFA', 13],
    ['WDN', 3],
    ['DISC', 3],
  ],
  INV_SP: [
    ['CTA_M', 24],
    ['NCTA', 60],
    ['NFA', 12],
    ['DISC', 4],
  ],
};

const grossMisconduct: readonly Weighted<ComplaintOutcome>[] = [
  ['CTA_GM', 22],
  ['CTA_M', 12],
  ['NCTA', 52],
  ['NFA', 10],
  ['DISC', 4],
];
