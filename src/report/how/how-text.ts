import { escapeTerminal } from '../../format/escape-terminal.js';
import { howToRecompute, type TicketOrigin } from './how-to-recompute.js';

/**
 * How to work a ticket out again, as text: every line that is no code is a comment in all of the
 * languages, so that a part copied with its heading still runs. `place` says what became of the unit.
 */
export function howText(origin: TicketOrigin, place: string): string {
  const { seedText, stream, unitId, ticket, rule } = origin;
  const facts = [
    `Reference: ${unitId}`,
    `Place: ${place}`,
    `Seed: ${seedText}`,
    `Ticket (${rule}, stream ${stream}): ${ticket}`,
    'Each part below prints this ticket from the seed and the reference alone.',
  ];
  const parts = howToRecompute(origin).map(({ language, needs, lines }) =>
    [`# ${language}: ${needs}`, ...lines].join('\n'),
  );
  return `${[facts.map((fact) => `# ${escapeTerminal(fact)}`).join('\n'), ...parts].join('\n\n')}\n`;
}
