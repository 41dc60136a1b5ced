import type { Weighted } from '../random/stream.js';

/**
 * Allegation categories with the number logged by Essex and Greater Manchester together in 2024/25
 * (IOPC table 6), and sub-categories with their national totals (IOPC table 18). Neither table
 * splits H and J; their shares are our own.
 */
export const complaintCategories: readonly Weighted<Category>[] = [
  [
    category('A', 'Delivery of duties and service', [
      ['A1 Police action following contact', 16649],
      ['A2 Decisions', 6816],
      ['A3 Information', 5595],
      ['A4 General level of service', 13877],
    ]),
    10963,
  ],
  [
    category('B', 'Police powers, policies and procedures', [
      ['B1 Stops, and stop and search', 991],
      ['B2 Searches of premises and seizure of property', 2335],
      ['B3 Power to arrest and detain', 4404],
      ['B4 Use of force', 7113],
      ['B5 Detention in police custody', 4117],
      ['B6 Bail, identification and interview procedures', 1298],
      ['B7 Evidential procedures', 1840],
      ['B8 Out of court disposals', 240],
      ['B9 Other policies and procedures', 2009],
    ]),
    4824,
  ],
  [single('C', 'Handling of or damage to property/premises'), 915],
  [
    category('D', 'Access and/or disclosure of information', [
      ['D1 Use of police systems', 161],
      ['D2 Disclosure of information', 1514],
      ['D3 Handling of information', 467],
      ['D4 Accessing and handling of information from other sources', 89],
    ]),
    359,
  ],
  [single('E', 'Use of police vehicles'), 150],
  [
    category('F', 'Discriminatory behaviour', [
      ['F1 Age', 62],
      ['F2 Disability', 717],
      ['F3 Gender reassignment', 47],
      ['F4 Pregnancy and maternity', 1],
      ['F5 Marriage and civil partnership', 1],
      ['F6 Race', 2026],
      ['F7 Religion or belief', 119],
      ['F8 Sex', 591],
      ['F9 Sexual orientation', 124],
      ['F10 Other', 292],
    ]),
    816,
  ],
  [
    category('G', 'Abuse of position / corruption', [
      ['G1 Organisational corruption', 265],
      ['G2 Abuse of position for sexual purpose', 61],
      [
        'G3 Abuse of position for the purpose of pursuing an inappropriate emotional relationship',
        22,
      ],
      ['G4 Abuse of position for financial purpose', 60],
      ['G5 Obstruction of justice', 639],
      ['G6 Abuse of position for other purpose', 401],
    ]),
    169,
  ],
  [
    category('H', 'Individual behaviours', [
      ['H1 Impolite language/tone', 30],
      ['H2 Impolite and intolerant actions', 20],
      ['H3 Unprofessional attitude and disrespect', 30],
      ['H4 Lack of fairness and impartiality', 15],
      ['H5 Overbearing or harassing behaviours', 5],
    ]),
    3469,
  ],
  [
    category('J', 'Sexual conduct', [
      ['J1 Sexual assault', 25],
      ['J2 Sexual harassment', 40],
      ['J3 Other sexual conduct', 35],
    ]),
    74,
  ],
  [single('K', 'Discreditable conduct'), 119],
  [single('L', 'Other'), 61],
];

/** Conduct matters lean to other categories than complaints; no published table splits them, the shares are our own. */
export const misconductCategories: readonly Weighted<Category>[] = reweighted({
  A: 8,
  B: 12,
  C: 2,
  D: 16,
  E: 4,
  F: 7,
  G: 11,
  H: 16,
  J: 6,
  K: 18,
});

/** An allegation category as an export writes it, code and label in one cell. */
export interface Category {
  readonly letter: string;
  readonly cell: string;
  readonly subcategories: readonly Weighted<string>[];
}

function category(
  letter: string,
  label: string,
  subcategories: readonly Weighted<string>[],
): Category {
  return { letter, cell: `${letter} ${label}`, subcategories };
}

/** A category without a split is its own sub-category. */
function single(letter: string, label: string): Category {
  return category(letter, label, [[`${letter} ${label}`, 1]]);
}

function reweighted(weights: Readonly<Record<string, number>>): readonly Weighted<Category>[] {
  return complaintCategories.flatMap(([entry]) => {
    const weight = weights[entry.letter];
    return weight === undefined ? [] : [[entry, weight] as const];
  });
}
