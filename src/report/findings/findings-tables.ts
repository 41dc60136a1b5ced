import type { Table } from '../../format/table.js';
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
    ...only(designTable(findings.design)),
    responseTable(findings.response, restricted),
    ...only(responseReasonsTable(findings.response), replacementsTable(telling)),
    ...(edition.caseName === null ? [] : [exceptionsTable(findings, context, edition, labels)]),
    questionsTable(findings, edition),
    sectionsTable(findings, edition),
    ...only(strataTable(findings, edition)),
    ...(edition.groupFields.size === 0 ? [] : [groupsTable(findings, wording, edition)]),
    agreementTable(findings),
    ...only(
      disagreementsTable(findings, labels),
      differencesTable(findings, wording),
      goodPracticeTable(findings),
      recommendationsTable(findings),
    ),
    ...(change === null ? [] : [changeTable(change, findings, edition)]),
    accountingTable(read, restricted),
    returnedRowsTable(read),
    answerIssueKindsTable(read),
    ...only(minutesTable(read), filesReadTable(read), answerIssuesTable(read.issues)),
  ];
}
