import type { Block } from '../format/document.js';
import type { EditionName } from './audit-result.js';

/** How the figures of outcomes by group are made. */
export function methodBlocks(protection: string, edition: EditionName): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: 'method', text: 'How the figures are made' },
    {
      kind: 'list',
      items: [
        'Rate: events divided by members, with Wilson’s 95% interval.',
        'Ratio: the rate of a group divided by the rate of the reference group, with Miettinen and Nurminen’s score interval. 1.81 means 81% more often.',
        'Difference: the rate of a group minus the rate of the reference group, with the score interval of the same authors.',
        'Test: the N-1 chi-square test; where fewer than one event is expected in a cell, the central mid-P test.',
        'An interval shows the range consistent with chance variation. With small groups it is wide, and a table that shows no difference does not show that there is none.',
        'A difference between groups is a difference that needs explaining: rank, role, kind of allegation and recording all differ between groups. It is not by itself a finding of bias.',
        ...(edition === 'public'
          ? [
              `Disclosure control: ${protection}. A reader who knows every number shown here, and those of earlier releases in the ledger, cannot work a small number out; that was proven before anything was written.`,
            ]
          : []),
      ],
    },
  ];
}

/** What the words of a page of outcomes by group mean. */
export function wordBlocks(): readonly Block[] {
  return [
    { kind: 'heading', level: 2, id: 'words', text: 'Words' },
    {
      kind: 'facts',
      facts: [
        ['Frame', 'The list of all units that could have been drawn.'],
        ['Stratum', 'A part of the frame from which a set number of units is drawn.'],
        ['Weight', 'How many units of the frame one drawn unit stands for.'],
        ['Ticket', 'The SHA-256 of the seed and a unit’s reference; the lowest tickets are drawn.'],
        ['Reserve', 'A unit that takes the place of one out of scope, in the order of rank.'],
        [
          'Not stated',
          'The export holds no value. It is a row of its own and is never added to Other.',
        ],
        ['Multiple', 'The rows of one case hold several values.'],
      ],
    },
  ];
}
