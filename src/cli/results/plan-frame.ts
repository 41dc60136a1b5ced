import { frameFields, requireGroupingField } from '../../frame/fields.js';
import type { Frame } from '../../frame/frame.js';
import type { Intake } from '../../frame/intake.js';
import type { Scope } from '../../record/scope.js';
import { allocate, type AllocatedStratum } from '../../sampling/allocate.js';
import type { Design } from '../../sampling/design.js';
import { wholeSizes } from '../../sampling/measure.js';
import { needOf } from '../../sampling/method-needs.js';
import { planStrata } from '../../sampling/plan-strata.js';
import { completeDesign } from '../design/complete-design.js';
import type { DesignRequest } from '../design/design-request.js';
import { freezeFrame } from './draw-folder.js';
import { type GroupQuestion, type GroupsPlan, planGroups } from './plan-groups.js';

/** A frame as a design divides it, before any draw. */
export interface PlannedFrame {
  readonly design: Design;
  /** Where the frame comes from; null where only its size is known. */
  readonly source: { readonly exportSha256: string; readonly scope: Scope } | null;
  /** Null where none was asked for; then every stratum's sample size is 0. */
  readonly sampleSize: number | null;
  readonly strata: readonly AllocatedStratum[];
  /** Units that earlier draws have used up; null where the design names no earlier draw. */
  readonly excluded: number | null;
  /** Null where no groups are to be compared. */
  readonly groups: GroupsPlan | null;
}

/**
 * The strata of an export and the shares that a design gives them. A size of 0 stands for none.
 *
 * @throws UserError for all that draw would refuse before it looks at a seed
 */
export function planExport(
  intake: Intake,
  request: DesignRequest,
  scope: Scope,
  question: GroupQuestion | null,
): PlannedFrame & { readonly frame: Frame } {
  const { design, excludedBy } = completeDesign(intake, request, scope);
  if (question !== null) requireGroupingField(question.field, frameFields(intake));
  const further = question === null ? [] : [question.field];
  const shared = design.size === 0 ? undemanding(design) : design;
  const { frame, units } = freezeFrame(intake, shared, scope, excludedBy, further);
  if (needOf(shared) === 'measure') wholeSizes(units, shared);
  const { strata, excluded } = planStrata(units, shared);
  return {
    frame,
    design,
    source: { exportSha256: intake.file.sha256, scope },
    sampleSize: design.size === 0 ? null : design.size,
    strata,
    excluded: design.exclude === undefined ? null : excluded,
    groups: question === null ? null : planGroups(frame, strata, question),
  };
}

/** A frame of which only the size is known: one stratum. */
export function planFrameSize(frameSize: number, { base }: DesignRequest): PlannedFrame {
  const shared = base.size === 0 ? undemanding(base) : base;
  needOf(shared);
  return {
    design: base,
    source: null,
    sampleSize: base.size === 0 ? null : base.size,
    strata: allocate([{ key: 'all', frameSize, takeAll: false }], shared).strata,
    excluded: null,
    groups: null,
  };
}

/** The strata of a design with a sample of nothing, which every frame can give. */
function undemanding({ unit, by, exclude, idField }: Design): Design {
  return {
    unit,
    by,
    size: 0,
    allocation: 'proportional',
    method: 'simple',
    minimum: 0,
    cap: null,
    takeAll: [],
    reserves: 0,
    ...(exclude === undefined ? {} : { exclude }),
    ...(idField === undefined ? {} : { idField }),
  };
}

/** The size that a design asks for: the one given, else the sum of those named for the strata. */
export function withSize(request: DesignRequest): DesignRequest {
  const { size, stratumSizes } = request.base;
  if (size !== 0 || stratumSizes === undefined) return request;
  const sum = Object.values(stratumSizes).reduce((total, each) => total + each, 0);
  return { ...request, base: { ...request.base, size: sum } };
}
