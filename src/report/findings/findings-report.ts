import type { Findings } from '../../findings/findings.js';
import type { Block, Document } from '../../format/document.js';
import type { Table } from '../../format/table.js';
import { accountingBlocks } from './accounting-blocks.js';
import { agreementBlocks } from './agreement-blocks.js';
import { changeBlocks } from './change-blocks.js';
import { differencesBlocks } from './differences-blocks.js';
import { estimatesBlocks } from './estimates-blocks.js';
import { exceptionsBlocks } from './exceptions-blocks.js';
import type { FindingsContext } from './findings-context.js';
import { findingsTables } from './findings-tables.js';
import { leftOutBlocks } from './left-out-blocks.js';
import { mainFindings } from './main-findings.js';
import { methodBlocks } from './method-blocks.js';
import { numbersBox } from './numbers-box.js';
import { groupsBlocks, strataBlocks } from './parts-blocks.js';
import { remarksBlocks } from './remarks-blocks.js';
import { responseBlocks } from './response-blocks.js';
import { sampleBlocks } from './sample-blocks.js';
import { tellingOf, type Telling } from './telling.js';

/**
 * The report of what an audit found, in one of its two editions: a page, and tables for CSV files and
 * workbooks. The public one names no case and holds no free text; `public-rule.ts` says what else it
 * leaves out.
 */
export function findingsReport(
  findings: Findings,
  context: FindingsContext,
): { readonly document: Document; readonly tables: readonly Table[] } {
  const telling = tellingOf(findings, context);
  return {
    document: {
      title: context.title,
      marking: context.marking,
      blocks: [
        { kind: 'facts', facts: context.facts },
        {
          kind: 'callout',
          text: telling.restricted
            ? 'This copy is for the office: it holds references and reviewers’ words. Only the public copy may leave it.'
            : `${telling.edition.caseName === null ? 'No case is listed' : 'Cases have pseudonyms'}, and what could point to a person is left out; the last part says what and why.`,
        },
        ...numbersBox(telling),
        ...mainFindings(telling),
        { kind: 'contents' },
        ...sampleBlocks(telling),
        ...responseBlocks(telling),
        ...exceptionsBlocks(telling),
        ...(telling.begun ? figureBlocks(telling) : []),
        ...remarksBlocks(telling),
        ...changeBlocks(telling),
        ...methodBlocks(telling),
        ...accountingBlocks(telling),
        ...leftOutBlocks(telling),
      ],
    },
    tables: findingsTables(telling),
  };
}

/** All that is worked out from answers; there is nothing of it while none has come back. */
function figureBlocks(telling: Telling): readonly Block[] {
  return [
    ...estimatesBlocks(telling),
    ...strataBlocks(telling),
    ...groupsBlocks(telling),
    ...agreementBlocks(telling),
    ...differencesBlocks(telling),
  ];
}
