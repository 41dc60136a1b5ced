import type { Intake } from '../../frame/intake.js';
import { prettyJson } from '../../format/json.js';
import { sha256Hex } from '../../random/sha256.js';
import { ticketRules } from '../../random/ticket-rules.js';
import { ticketRuleOf } from '../../sampling/design.js';
import { frameHintWords } from '../../report/frame-hint-words.js';
import { frameHint } from '../../sampling/frame-hint.js';
import { refuseDifferences } from '../results/commitment-differs.js';
import type { PublishedCommitment } from '../results/commitment-file.js';
import { type DrawRequest, freezeFrame } from '../results/draw-folder.js';
import { importDescription } from '../results/import-description.js';

/**
 * Refuses a draw that differs from its commitment, and says what the tickets of the frame hint at.
 *
 * @throws UserError COMMITMENT_DIFFERS, SEED_NOT_AS_PROMISED
 */
export function committedDraw(
  published: PublishedCommitment,
  intake: Intake,
  { design, scope, excludedBy, seed }: DrawRequest,
): readonly string[] {
  const { units } = freezeFrame(intake, design, scope, excludedBy);
  refuseDifferences(published, {
    design,
    scope,
    units,
    importSha256: sha256Hex(prettyJson(importDescription(intake))),
    seedText: seed,
  });
  const { rule, number } = ticketRules[ticketRuleOf(design)];
  const ticketOf = rule(seed);
  const numbers = units.map(({ unitId }) => number(ticketOf('select', unitId)));
  return design.size > numbers.length ? [] : frameHintWords(frameHint(numbers, design.size));
}
