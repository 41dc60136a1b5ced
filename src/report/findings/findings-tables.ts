import type { Table } from '../../format/table.js';
import { withValueStatus } from '../value-status.js';
import {
  accountingTable,
  answerIssueKindsTable,
  filesReadTable,
  returnedRowsTable,
} from './accounting-tables.js';
import { agreementTable, disagreementsTable } from './agreement-tables.js';
import { answerIssuesTable } from './answer-issues-table.js';
import { changeTable } from './change-table.js';
import { differencesTable } from './differences-table.js';
import { exceptionsTable } from './exceptions-table.js';
import { groupsTable } from './groups-table.js';
import { minutesTable } from './minutes-table.js';
import { noFaultTable } from './no-fault-table.js';
import { questionsTable } from './questions-table.js';
import { goodPracticeTable, recommendationsTable } from './remarks-tables.js';
import { replacementsTable } from './response-blocks.js';
import { responseReasonsTable, responseTable } from './response-tables.js';
import { designTable } from './sample-blocks.js';
import { sectionsTable } from './sections-table.js';
import { strataTable } from './strata-table.js';
import type { Telling } from './telling.js';

/** The tables of an edition in the order of the page; those of the restricted one alone are marked. */
export function findingsTables(telling: Telling): readonly Table[] {
  const { findings, context, edition, labels, restricted } = telling;
  const { read, wording, change } = context;
  const only = (...tables: readonly Table[]): readonly Table[] => (restricted ? tables : []);
  return [
    noFaultTable(telling),
    ...only(withValueStatus(designTable(findings.design))),
    withValueStatus(responseTable(findings.response, restricted)),
    ...only(responseReasonsTable(findings.response), replacementsTable(telling)),
    ...(edition.caseName === null ? [] : [exceptionsTable(findings, context, edition, labels)]),
    withValueStatus(questionsTable(findings, edition)),
    withValueStatus(sectionsTable(findings, edition)),
    ...only(withValueStatus(strataTable(findings, edition))),
    ...(edition.groupFields.size === 0
      ? []
      : [withValueStatus(groupsTable(findings, wording, edition))]),
    withValueStatus(agreementTable(findings)),
    ...only(
      disagreementsTable(findings, labels),
      withValueStatus(differencesTable(findings, wording)),
      goodPracticeTable(findings),
      recommendationsTable(findings),
    ),
    ...(change === null ? [] : [withValueStatus(changeTable(change, findings, edition))]),
    accountingTable(read, restricted),
    returnedRowsTable(read),
    answerIssueKindsTable(read),
    ...only(
      minutesTable(read),
      filesReadTable(read),
      withValueStatus(answerIssuesTable(read.issues)),
    ),
  ];
}
