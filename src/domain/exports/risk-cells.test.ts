import { describe, expect, it } from 'vitest';
import { riskCells, riskHeaders } from './risk-cells';
import type { RiskRecord } from './risk-record';

const nothing: RiskRecord = {
  priority: 'later',
  reason: '',
  isSettled: false,
  epss: null,
  kev: [],
  vex: null,
  accepted: null,
};
const said = { status: 'affected', justification: null, detail: 'Update it.', author: null, statedAt: null };

describe('the cells of risk data', () => {
  it('stand in the order of their columns', () => {
    expect(Object.keys(riskCells(nothing))).toEqual(Object.keys(riskHeaders));
  });

  it.each<[string, Partial<RiskRecord>, object]>([
    ['nothing known', {}, { priority: 'later', knownExploited: false, due: null, accepted: null }],
    ['accepted without a reason', { accepted: { reason: '', date: '', until: null } }, { accepted: 'yes' }],
    ['accepted with one', { accepted: { reason: 'unused', date: '', until: null } }, { accepted: 'unused' }],
    [
      'two CVEs that are exploited, the first of which is due later',
      {
        kev: [
          { cve: 'CVE-1', dueOn: '2026-02-01', isRansomware: false },
          { cve: 'CVE-2', dueOn: '2026-01-01', isRansomware: true },
        ],
      },
      { knownExploited: true, due: '2026-01-01', ransomware: true },
    ],
    ['a statement without a justification', { vex: said }, { vexStatus: 'affected', vexJustification: 'Update it.' }],
  ])('%s', (_what, values, expected) => {
    expect(riskCells({ ...nothing, ...values })).toMatchObject(expected);
  });
});
