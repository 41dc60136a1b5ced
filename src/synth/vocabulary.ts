/**
 * The words in a made-up export's coded cells, by code. They are those of the shipped code lists
 * (a test holds them together), written as an export writes them: labels, not codes.
 */
export const vocabulary = {
  complaintType: {
    COMPLAINT_OUT: 'Public complaint handled outside Schedule 3 (service recovery)',
    COMPLAINT_SCH3: 'Public complaint recorded under Schedule 3',
  },
  misconductType: {
    CONDUCT: 'Conduct matter (internal, not recordable)',
    RCM: 'Recordable conduct matter',
  },
  handling: {
    OUT_SCH3: 'Outside Schedule 3',
    SCH3_NOT_INV: 'Schedule 3, handled otherwise than by investigation',
    INV_NOT_SP: 'Investigated, not subject to special procedures',
    INV_SP: 'Investigated, subject to special procedures',
    LOCAL: 'Local investigation (para 16)',
    DIRECTED: 'Directed investigation (para 18)',
    INDEPENDENT: 'IOPC independent investigation (para 19)',
  },
  severity: {
    GM: 'Gross misconduct',
    M: 'Misconduct',
    PRI: 'Practice requiring improvement',
    NEITHER: 'Neither misconduct nor gross misconduct / no further action',
    NOT_ASSESSED: 'Not assessed / not applicable',
  },
  complaintOutcome: {
    ACC: 'The service provided was acceptable',
    NACC: 'The service provided was not acceptable',
    UTD: 'Not able to determine if the service provided was acceptable',
    NFA: 'No further action',
    CTA_GM: 'Case to answer - gross misconduct',
    CTA_M: 'Case to answer - misconduct',
    NCTA: 'No case to answer',
    RES: 'Resolved (outside Schedule 3 only)',
    NRES: 'Not resolved (outside Schedule 3 only)',
    WDN: 'Withdrawn',
    DISC: 'Discontinued / regulation 41',
  },
  misconductOutcome: {
    NCTA: 'No case to answer',
    NFA: 'No further action',
    RPRP: 'Referred to reflective practice review process',
    WW: 'Written warning (18 months)',
    FWW: 'Final written warning (2 years, extendable to 5)',
    RIR: 'Reduction in rank',
    DWN: 'Dismissal without notice',
    WHBD: 'Would have been dismissed (former officer)',
  },
  workerType: {
    OFFICER: 'Police officer',
    SPECIAL: 'Special constable',
    STAFF: 'Police staff',
    PCSO: 'Police community support officer',
    CONTR: 'Contractor',
    ORG: 'Organisational (no individual subject)',
    UNID: 'Unidentified individual',
  },
} as const;

export type ComplaintHandling = 'OUT_SCH3' | 'SCH3_NOT_INV' | 'INV_NOT_SP' | 'INV_SP';
export type MisconductHandling = 'LOCAL' | 'DIRECTED' | 'INDEPENDENT';
export type Severity = keyof typeof vocabulary.severity;
export type ComplaintOutcome = keyof typeof vocabulary.complaintOutcome;
export type MisconductOutcome = keyof typeof vocabulary.misconductOutcome;
export type WorkerType = keyof typeof vocabulary.workerType;
