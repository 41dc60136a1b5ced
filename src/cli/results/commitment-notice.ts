import { documentToHtml } from '../../format/html.js';
import { documentToText } from '../../format/text-document.js';
import type { Commitment } from '../../record/commitment.js';
import type { NoticeFacts } from '../../report/notice-facts.js';
import { noticeDocument } from '../../report/notice.js';
import type { Wording } from '../../report/wording.js';
import { seedSourceOf } from '../../sampling/seed-sources/index.js';
import type { TextFile } from './text-file.js';

/** The public notice of a commitment, whose id is the SHA-256 of its file, in text and HTML. */
export function noticeFiles(
  commitment: Commitment,
  id: string,
  wording: Wording,
): readonly TextFile[] {
  const notice = noticeDocument(noticeFacts(commitment, id), wording);
  return [
    { path: 'notice.html', content: documentToHtml(notice) },
    { path: 'notice.txt', content: documentToText(notice) },
  ];
}

function noticeFacts(commitment: Commitment, id: string): NoticeFacts {
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
