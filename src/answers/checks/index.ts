import type { AnswerCheck } from '../check.js';
import { answerDateInFuture } from './answer-date-in-future.js';
import { answerMissingWithComment } from './answer-missing-with-comment.js';
import { answerUnknown } from './answer-unknown.js';
import { answeredButNotExamined } from './answered-but-not-examined.js';
import { caseMissing } from './case-missing.js';
import { columnDuplicate } from './column-duplicate.js';
import { columnMissing } from './column-missing.js';
import { columnUnknown } from './column-unknown.js';
import { conflictingAnswers } from './conflicting-answers.js';
import { conflictingRegister } from './conflicting-register.js';
import { conflictingStatus } from './conflicting-status.js';
import { conflictingWords } from './conflicting-words.js';
import { dateUnreadable } from './date-unreadable.js';
import { errorInCell } from './error-in-cell.js';
import { examinedButUnanswered } from './examined-but-unanswered.js';
import { fileWithoutAnswers } from './file-without-answers.js';
import { formulaInCell } from './formula-in-cell.js';
import { lockedCellChanged } from './locked-cell-changed.js';
import { minutesUnreadable } from './minutes-unreadable.js';
import { naNotAllowed } from './na-not-allowed.js';
import { naWithoutReason } from './na-without-reason.js';
import { notExaminedWithoutReason } from './not-examined-without-reason.js';
import { notMetWithoutEvidence } from './not-met-without-evidence.js';
import { readerNotAssigned } from './reader-not-assigned.js';
import { reasonWithoutNa } from './reason-without-na.js';
import { reasonWithoutStatus } from './reason-without-status.js';
import { reserveOutOfOrder } from './reserve-out-of-order.js';
import { reservesExhausted } from './reserves-exhausted.js';
import { reviewerMissing } from './reviewer-missing.js';
import { reviewerUnknown } from './reviewer-unknown.js';
import { rowDuplicate } from './row-duplicate.js';
import { rowExtra } from './row-extra.js';
import { rowMissing } from './row-missing.js';
import { runIdDiffers } from './run-id-differs.js';
import { secondReadingUnexpected } from './second-reading-unexpected.js';
import { setDiffers } from './set-differs.js';
import { sheetUnknown } from './sheet-unknown.js';
import { statusBehindAnswers } from './status-behind-answers.js';
import { statusUnknown } from './status-unknown.js';

/**
 * Every kind of issue in what comes back, one line each. A new check is one file and one line here:
 * the reader runs its hooks, and its severity alone decides what becomes of the row.
 */
export const answerChecks = {
  FILE_WITHOUT_ANSWERS: fileWithoutAnswers,
  SHEET_UNKNOWN: sheetUnknown,
  COLUMN_MISSING: columnMissing,
  COLUMN_DUPLICATE: columnDuplicate,
  COLUMN_UNKNOWN: columnUnknown,
  RUN_ID_DIFFERS: runIdDiffers,
  SET_DIFFERS: setDiffers,
  ROW_EXTRA: rowExtra,
  ROW_DUPLICATE: rowDuplicate,
  ROW_MISSING: rowMissing,
  CASE_MISSING: caseMissing,
  LOCKED_CELL_CHANGED: lockedCellChanged,
  FORMULA_IN_CELL: formulaInCell,
  ERROR_IN_CELL: errorInCell,
  ANSWER_UNKNOWN: answerUnknown,
  ANSWER_MISSING_WITH_COMMENT: answerMissingWithComment,
  NA_NOT_ALLOWED: naNotAllowed,
  NA_WITHOUT_REASON: naWithoutReason,
  REASON_WITHOUT_NA: reasonWithoutNa,
  NOT_MET_WITHOUT_EVIDENCE: notMetWithoutEvidence,
  REVIEWER_UNKNOWN: reviewerUnknown,
  REVIEWER_MISSING: reviewerMissing,
  DATE_UNREADABLE: dateUnreadable,
  ANSWER_DATE_IN_FUTURE: answerDateInFuture,
  CONFLICTING_ANSWERS: conflictingAnswers,
  CONFLICTING_WORDS: conflictingWords,
  SECOND_READING_UNEXPECTED: secondReadingUnexpected,
  READER_NOT_ASSIGNED: readerNotAssigned,
  STATUS_UNKNOWN: statusUnknown,
  NOT_EXAMINED_WITHOUT_REASON: notExaminedWithoutReason,
  REASON_WITHOUT_STATUS: reasonWithoutStatus,
  MINUTES_UNREADABLE: minutesUnreadable,
  CONFLICTING_STATUS: conflictingStatus,
  CONFLICTING_REGISTER: conflictingRegister,
  EXAMINED_BUT_UNANSWERED: examinedButUnanswered,
  ANSWERED_BUT_NOT_EXAMINED: answeredButNotExamined,
  STATUS_BEHIND_ANSWERS: statusBehindAnswers,
  RESERVE_OUT_OF_ORDER: reserveOutOfOrder,
  RESERVES_EXHAUSTED: reservesExhausted,
} satisfies Record<string, AnswerCheck>;
