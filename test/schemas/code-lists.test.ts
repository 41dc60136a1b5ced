import { describe, expect, it } from 'vitest';
import { codeLists } from './shipped.js';

function codesOf(name: string): readonly string[] {
  return codeLists.get(name)?.codes.map((code) => code.code) ?? [];
}

describe('the order of severity', () => {
  it('ranks complaint outcomes from case to answer for gross misconduct down to no further action', () => {
    expect(codesOf('complaint-outcome').join(' ')).toBe(
      'CTA_GM CTA_M UPH NACC NRES UTD LR RES NCTA ACC NUPH DISC WDN NFA',
    );
  });

  it('ranks misconduct outcomes from dismissal down to no further action', () => {
    expect(codesOf('misconduct-outcome').join(' ')).toBe(
      'DWN DN WHBD RIR FWW WW MA RPRP RESIGNED NP NCTA NFA',
    );
  });

  it('stands in the lists in reading order, the most severe first', () => {
    for (const list of codeLists.values()) {
      if (list.order !== 'severity') continue;
      const severities = list.codes.map((code) => code.severity ?? Number.NaN);
      expect(severities, list.name).toEqual([...severities].sort((a, b) => b - a));
    }
  });
});

describe('the dates within which a code may be used', () => {
  it('begin for the vetting route on 14 May 2025', () => {
    const vetting = codeLists.get('severity')?.codes.find((code) => code.code === 'VET');
    expect(vetting?.validFrom).toBe('2025-05-14');
  });

  it('end for the complaint outcomes of the older law on 31 January 2020', () => {
    const ended = codeLists.get('complaint-outcome')?.codes.filter((code) => code.validTo);
    expect(ended?.map((code) => `${code.code} ${code.validTo ?? ''}`)).toEqual([
      'UPH 2020-01-31',
      'LR 2020-01-31',
      'NUPH 2020-01-31',
    ]);
  });
});

describe('the 18+1 ethnicity list', () => {
  const list = codeLists.get('ethnicity-18plus1');

  it('has the eighteen codes and NS, the 16+1 code for Chinese, and the unknown codes seen in extracts', () => {
    expect(codesOf('ethnicity-18plus1').join(' ')).toBe(
      'W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O1 O2 O9 NS U1 U2 N1 N2 N3',
    );
  });

  it('never folds an unknown code into Other', () => {
    const other = list?.codes.filter((code) => code.group === 'Other').map((code) => code.code);
    expect(other).toEqual(['O2', 'O9']);
  });

  it('groups both codes for Chinese under Asian, as 18+1 does', () => {
    const chinese = list?.codes.filter((code) => ['A4', 'O1'].includes(code.code));
    expect(chinese?.map((code) => code.group)).toEqual(['Asian', 'Asian']);
  });
});

describe('the worker types', () => {
  it('mark organisational and unidentified subjects as stand-ins for a person', () => {
    const placeholders = codeLists.get('worker-type')?.codes.filter((code) => code.placeholder);
    expect(placeholders?.map((code) => code.code)).toEqual(['ORG', 'UNID']);
  });
});
