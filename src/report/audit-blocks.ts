import type { Block } from '../format/document.js';
import { readableNumber } from '../format/numbers.js';
import type { AuditResult, Edition } from './audit-result.js';
import { comparisonBlocks } from './comparison-blocks.js';
import { wordedAllocationTable } from './draw-tables.js';
import { countsPersons } from './counts-persons.js';
import { issueKindsTable } from './validation-tables.js';
import { wordingOf } from './wording.js';

/** What a report says of one audit, data quality first. */
export function auditBlocks(audit: AuditResult, edition: Edition): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: audit.name, text: audit.title },
    ...countBlocks(audit, edition),
    ...qualityBlocks(audit, edition),
    ...sampleBlocks(audit, edition),
    ...questionBlocks(audit),
    ...comparisonBlocks(audit, edition),
  ];
}

/** A total that a public table hides must not be read elsewhere in the same edition. */
function totalsShown({ comparisons }: AuditResult, edition: Edition): boolean {
  return (
    edition === 'restricted' ||
    comparisons.every(
      ({ published }) =>
        published.status === 'shown' &&
        published.comparison.total.members !== null &&
        published.comparison.total.events !== null,
    )
  );
}

function countBlocks(audit: AuditResult, edition: Edition): readonly Block[] {
  const { counts, intake } = audit.frame;
  const shown = totalsShown(audit, edition);
  const cell = (count: number) => (shown ? count : '[c]');
  const ofPersons = (count: number) => (countsPersons(intake) ? cell(count) : '[x]');
  return [
    { kind: 'heading', level: 3, id: `${audit.name}-counts`, text: 'What was counted' },
    {
      kind: 'paragraph',
      text: 'One case can hold several allegations against several people, and one person can be in several cases. The counts differ, and none stands for another.',
    },
    {
      kind: 'table',
      table: {
        name: 'counts',
        caption: `${audit.title}: the counts side by side`,
        columns: [
          { name: 'count', label: 'What is counted', kind: 'text' },
          { name: 'number', label: 'Number', kind: 'count' },
        ],
        rows: [
          ['Cases', cell(counts.cases)],
          ['Allegations', cell(counts.allegations)],
          ['Subjects in a case', ofPersons(counts.subjects)],
          ['Persons', ofPersons(counts.persons)],
          ['Rows of the export', cell(counts.rows)],
          ['Rows with a placeholder for a subject', cell(counts.placeholderRows)],
        ],
        notes: [
          'A person who is a subject in two cases is two subjects in a case and one person. A placeholder (organisational, unidentified) is never counted as a person.',
        ],
      },
    },
  ];
}

function qualityBlocks(audit: AuditResult, edition: Edition): readonly Block[] {
  const { intake, leftOut } = audit.frame;
  const { rows, accepted, rejected, blank } = intake.counts;
  const words = (count: number) => readableNumber(count, 'count');
  const blocks: Block[] = [
    { kind: 'heading', level: 3, id: `${audit.name}-quality`, text: 'The data' },
    {
      kind: 'paragraph',
      text: `The export has ${words(rows)} rows: ${words(accepted)} accepted, ${words(rejected)} rejected, ${words(blank)} blank.`,
    },
  ];
  if (edition === 'public') return blocks;
  const losses = [
    [leftOut.casesLost, 'lost because all their rows were rejected'],
    [leftOut.casesIncomplete, 'kept although some of their rows were rejected'],
    [leftOut.casesOutOfScope, 'outside the period or the filters'],
  ] as const;
  const said = losses.filter(([count]) => count > 0);
  if (said.length > 0) {
    const items = said.map(([count, what]) => `${words(count)} cases ${what}`);
    blocks.push({ kind: 'list', items });
  }
  const kinds = issueKindsTable(intake);
  blocks.push(
    kinds.rows.length === 0
      ? { kind: 'paragraph', text: 'No issues were found in the export.' }
      : { kind: 'table', table: kinds },
  );
  return blocks;
}

function sampleBlocks(audit: AuditResult, edition: Edition): readonly Block[] {
  const { draw, frame } = audit;
  const sample = draw.strata.reduce((sum, { sampleSize }) => sum + sampleSize, 0);
  const shown = totalsShown(audit, edition);
  const restricted: readonly Block[] = [
    { kind: 'table', table: wordedAllocationTable(draw, frame) },
    {
      kind: 'paragraph',
      text: 'To check the draw: from the frozen frame alone, or from the export itself.',
    },
    {
      kind: 'code',
      text: `dipsample verify restricted/${audit.name}/draw\ndipsample verify restricted/${audit.name}/draw --cases EXPORT.csv`,
    },
  ];
  return [
    { kind: 'heading', level: 3, id: `${audit.name}-sample`, text: 'The sample' },
    {
      kind: 'paragraph',
      text: `${sample} of ${shown ? readableNumber(draw.frameSize, 'count') : '[c]'} ${draw.design.unit}s were drawn at random${draw.design.by.length === 0 ? '' : `, spread over ${draw.strata.length} strata by ${fieldNames(draw.design.by, frame)}`}. Each ${draw.design.unit} has a ticket worked out from the seed and its own reference alone; the lowest tickets are drawn.`,
    },
    {
      kind: 'facts',
      facts: [
        ['Seed', draw.seedText],
        ['Digest of the frame', audit.frameDigest],
        ['Commitment', 'None: the frame was not published before the seed was known'],
      ],
    },
    ...(edition === 'restricted' ? restricted : []),
  ];
}

function fieldNames(fields: readonly string[], { intake }: AuditResult['frame']): string {
  const wording = wordingOf(intake.schema, intake.codeLists);
  return fields.map((field) => wording.field(field).toLowerCase()).join(' and ');
}

function questionBlocks({ name, questions }: AuditResult): readonly Block[] {
  const unverified = questions.questions.filter(({ basis }) =>
    basis.some(({ verified }) => !verified),
  ).length;
  return [
    { kind: 'heading', level: 3, id: `${name}-questions`, text: 'The questions' },
    {
      kind: 'paragraph',
      text: `Each file is read against ${questions.questions.length} questions (${questions.title}, version ${questions.version}), ${questions.questions.filter(({ critical }) => critical).length} of them critical. ${unverified} rest in part on references that were not yet checked at their source; these are marked on the checklist.`,
    },
  ];
}
