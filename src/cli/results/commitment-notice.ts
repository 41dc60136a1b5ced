import type { Commitment } from '../../record/commitment.js';
import type { NoticeFacts } from '../../report/notice-facts.js';
import { seedSourceOf } from '../../sampling/seed-sources/index.js';

/** What the public notice says of a commitment, whose id is the SHA-256 of its file. */
export function commitmentNotice(commitment: Commitment, id: string): NoticeFacts {
  const { office, plan, frame, rules, seed, tool } = commitment;
  const source = seedSourceOf(seed.source);
  if (source === undefined) throw new RangeError(`no source of seeds: ${seed.source}`);
  return {
    office,
    design: plan.design,
    scope: plan.scope,
    units: frame.units,
    excluded: frame.excluded,
    strata: frame.strata,
    event: source.event(seed.detail),
    when: seed.when,
    formatting: seed.formatting,
    digests: {
      commitment: id,
      list: frame.sha256,
      plan: commitment.planSha256,
      import: commitment.importSha256,
    },
    rules: `${rules.ticket}, ${rules.allocation}, ${rules.method} (${tool.name} ${tool.version})`,
  };
}
