import type { Block } from '../../format/document.js';
import { ticketRuleOf } from '../../sampling/design.js';
import type { AuditResult, EditionName } from '../audit-result.js';
import { howToRecompute } from '../how/how-to-recompute.js';

/** By what the sample was drawn, and how anyone can check that, with this program and without it. */
export function checkBlocks(
  audit: AuditResult,
  edition: EditionName,
  folder: string,
): readonly Block[] {
  const { draw, frameDigest, name } = audit;
  return [
    {
      kind: 'heading',
      level: 4,
      id: `${name}-check`,
      text: 'How to check the sample',
    },
    {
      kind: 'facts',
      facts: [
        ['Seed', draw.seedText],
        ['Digest of the frame', frameDigest],
        [
          'Commitment',
          audit.commitment ?? 'None: the frame was not published before the seed was known',
        ],
      ],
    },
    ...(edition === 'restricted' ? restrictedBlocks(audit, folder) : []),
    ...ticketBlocks(audit, edition),
  ];
}

function restrictedBlocks({ name }: AuditResult, folder: string): readonly Block[] {
  const draw = `${folder}/${name}/draw`;
  return [
    {
      kind: 'paragraph',
      text: 'In the folder of the pack: the first line draws again from the frozen frame alone, the second from the export as well, with the place of the export for EXPORT.csv.',
    },
    {
      kind: 'code',
      text: `dipsample verify ${draw}\ndipsample verify ${draw} --cases EXPORT.csv`,
    },
  ];
}

/** What a reader without the pack can do: make the ticket of a case whose reference is known. */
function ticketBlocks({ draw }: AuditResult, edition: EditionName): readonly Block[] {
  const { design, seedText } = draw;
  const rule = ticketRuleOf(design);
  const [way] = howToRecompute({
    seedText,
    stream: 'select',
    unitId: 'REFERENCE',
    ticket: '',
    rule,
  });
  if (way === undefined) return [];
  const who =
    edition === 'restricted'
      ? 'Without this program'
      : `Whoever knows the reference of a ${design.unit} can work its ticket out`;
  return [
    {
      kind: 'paragraph',
      text: `${who}: these lines print the ticket of one ${design.unit}, with its reference for REFERENCE (${way.language}, ${way.needs}). The office, which has the frame and all tickets, can show which of them were the lowest.`,
    },
    { kind: 'code', text: way.lines.join('\n') },
  ];
}
