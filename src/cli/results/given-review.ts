import { UserError } from '../../errors.js';
import { isIsoDate } from '../../frame/calendar.js';
import type { Given } from '../command.js';
import { text } from '../given.js';
import type { RegisteredRecord, RegisterInUse } from './register-draw.js';

/**
 * The day of review that `--retention-review` gives to what is registered; nothing where it was not given.
 *
 * @throws UserError RETENTION_REVIEW_INVALID, RETENTION_REVIEW_WITHOUT_REGISTER
 */
export function givenReview(
  given: Given,
  register: RegisterInUse | undefined,
): Pick<RegisteredRecord, 'retentionReview'> {
  const retentionReview = text(given, 'retention-review');
  if (retentionReview === undefined) return {};
  if (!isIsoDate(retentionReview)) {
    throw new UserError(
      'RETENTION_REVIEW_INVALID',
      `--retention-review ${retentionReview} is no date.`,
      'Write it as 2032-09-30.',
    );
  }
  if (register !== undefined) return { retentionReview };
  throw new UserError(
    'RETENTION_REVIEW_WITHOUT_REGISTER',
    'The day of review stands in the register, and none is kept here.',
    'Give --register with the path of the register, which is begun where there is none.',
  );
}
