import { defaultTicketRule } from '../../random/ticket-rules.js';
import type { Design } from '../../sampling/design.js';
import type { Reviewer } from '../../sampling/review/reviewer.js';
import type { Shell } from '../../shell/shell.js';
import type { DesignRequest } from '../design/design-request.js';
import { readEarlierDraw } from '../design/earlier-draw.js';
import { squared } from '../design/stratum-numbers.js';
import type { AuditFile } from './config.js';

/** The design of an audit as its configuration asks for it, earlier draws read. */
export async function designOfFile(
  draw: AuditFile['draw'],
  reviewers: readonly Reviewer[] | undefined,
  configPath: string,
  shell: Shell,
): Promise<DesignRequest> {
  const earlier = (given: string) =>
    readEarlierDraw(
      /^[0-9a-f]{8,64}$/i.test(given) ? given : shell.beside(configPath, given),
      undefined,
      shell,
    );
  const exclude = [];
  for (const given of draw.exclude ?? []) exclude.push(await earlier(given));
  return {
    base: baseOfFile(draw, reviewers),
    measure:
      draw.measure === undefined
        ? null
        : { field: draw.measure, weights: texts(draw.weights ?? {}, String) },
    sort: draw.sort ?? null,
    spreadOf: draw.spreadOf ?? null,
    exclude,
    rotateFrom: draw.rotateFrom === undefined ? null : await earlier(draw.rotateFrom),
  };
}

function baseOfFile(draw: AuditFile['draw'], reviewers: readonly Reviewer[] | undefined): Design {
  const { exponent, standardDeviations, stratumSizes, ticket, idField, stages, panels, double } =
    draw;
  return {
    unit: draw.unit ?? 'case',
    by: draw.by,
    size: draw.size,
    allocation: draw.allocation ?? 'proportional',
    method: draw.method ?? 'simple',
    minimum: draw.minimum ?? 0,
    cap: draw.cap ?? null,
    takeAll: draw.takeAll ?? [],
    reserves: draw.reserves ?? 0,
    ...(ticket === undefined || ticket === defaultTicketRule ? {} : { ticket }),
    ...(idField === undefined ? {} : { idField }),
    ...(exponent === undefined ? {} : { exponent: String(exponent) }),
    ...(standardDeviations === undefined
      ? {}
      : { variances: texts(standardDeviations, (number) => squared(String(number))) }),
    ...(stratumSizes === undefined ? {} : { stratumSizes }),
    ...(stages === undefined ? {} : { stages }),
    ...(panels === undefined ? {} : { panels }),
    ...(double === undefined && reviewers === undefined
      ? {}
      : {
          review: {
            ...(double === undefined ? {} : { double }),
            ...(reviewers === undefined ? {} : { reviewers }),
          },
        }),
  };
}

function texts(
  numbers: Readonly<Record<string, number>>,
  write: (number: number) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(numbers).map(([key, number]) => [key, write(number)]));
}
