import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cvss2Metrics, cvss3Metrics, cvss4Metrics, type CvssMeanings } from './cvss-metrics';
import { parseCvssVector } from './cvss-vector';

/** "Attack Vector: Network (high)". */
function told(vector: string): string[] {
  return parseCvssVector(vector).metrics.map(({ name, value, level }) => `${name}: ${value} (${level ?? '-'})`);
}

describe('parseCvssVector', () => {
  it('explains version 3', () => {
    expect(told('CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:L/A:N')).toEqual([
      'Attack Vector: Network (high)',
      'Attack Complexity: Low (high)',
      'Privileges Required: None (high)',
      'User Interaction: Required (medium)',
      'Scope: Changed (high)',
      'Confidentiality Impact: High (high)',
      'Integrity Impact: Low (medium)',
      'Availability Impact: None (low)',
    ]);
  });

  it('explains temporal and environmental metrics of version 3', () => {
    expect(told('CVSS:3.0/E:P/RL:O/RC:C/CR:H/IR:X/MAV:A/MC:H/MS:X')).toEqual([
      'Exploit Code Maturity: Proof-of-Concept (medium)',
      'Remediation Level: Official Fix (low)',
      'Report Confidence: Confirmed (high)',
      'Confidentiality Requirement: High (high)',
      'Integrity Requirement: Not Defined (-)',
      'Modified Attack Vector: Adjacent Network (medium)',
      'Modified Confidentiality Impact: High (high)',
      'Modified Scope: Not Defined (-)',
    ]);
  });

  it('explains version 2, also in brackets and with its own meaning of the same letters', () => {
    expect(told('(AV:N/AC:M/Au:S/C:C/I:P/A:N/E:POC/CDP:LM)')).toEqual([
      'Access Vector: Network (high)',
      'Access Complexity: Medium (medium)',
      'Authentication: Single (medium)',
      'Confidentiality Impact: Complete (high)',
      'Integrity Impact: Partial (medium)',
      'Availability Impact: None (low)',
      'Exploitability: Proof-of-Concept (medium)',
      'Collateral Damage Potential: Low-Medium (medium)',
    ]);
  });

  it('explains version 4', () => {
    expect(told('CVSS:4.0/AV:N/AC:L/AT:P/PR:N/UI:A/VC:H/SI:L/MSI:S/S:P/AU:Y/R:I/V:C/RE:M/U:Amber/E:A')).toEqual([
      'Attack Vector: Network (high)',
      'Attack Complexity: Low (high)',
      'Attack Requirements: Present (medium)',
      'Privileges Required: None (high)',
      'User Interaction: Active (low)',
      'Vulnerable System Confidentiality: High (high)',
      'Subsequent System Integrity: Low (medium)',
      'Modified Subsequent System Integrity: Safety (high)',
      'Safety: Present (high)',
      'Automatable: Yes (high)',
      'Recovery: Irrecoverable (high)',
      'Value Density: Concentrated (high)',
      'Vulnerability Response Effort: Moderate (medium)',
      'Provider Urgency: Amber (medium)',
      'Exploit Maturity: Attacked (high)',
    ]);
  });

  it.each([
    ['CVSS:3.0/AV:N', '3.0'],
    ['CVSS:3.1/AV:N', '3.1'],
    ['cvss:4.0/AV:N', '4.0'],
    ['CVSS:9.9/AV:N', '9.9'],
    ['AV:N/AC:L/Au:N', '2.0'],
    ['AV:N/AC:L/PR:N', '3.1'],
    ['AV:N/VC:H', '4.0'],
    ['AV:N', null],
    ['', null],
    ['nonsense', null],
  ])('reads the version of %j', (vector, version) => {
    expect(parseCvssVector(vector).version).toBe(version);
  });

  it.each([
    ['CVSS:3.1/ZZ:Q', ['ZZ: Q (-)']],
    ['CVSS:3.1/AV:Q', ['Attack Vector: Q (-)']],
    ['CVSS:3.1/AV', ['Attack Vector:  (-)']],
    ['CVSS:3.1/AV:N:X', ['Attack Vector: N:X (-)']],
    ['CVSS:3.1/constructor:toString', ['constructor: toString (-)']],
    ['CVSS:3.1/AV:constructor', ['Attack Vector: constructor (-)']],
    ['CVSS:3.1/__proto__:N', ['__proto__: N (-)']],
    ['CVSS:9.9/AV:N', ['AV: N (-)']],
    ['CVSS:3.1//AV:N/', ['Attack Vector: Network (high)']],
    ['<b>AV:N</b>', ['<b>AV: N< (-)', 'b>:  (-)']],
    ['CVSS:3.1', []],
    ['', []],
  ])('shows what it does not know as it is: %j', (vector, metrics) => {
    expect(told(vector)).toEqual(metrics);
  });

  it('never throws, and keeps every part of any text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('AV:N', 'CVSS:3.1', 'Au:N', 'AV', ':', '/', '(', ')', ' ', 'constructor', ''))
        .map((parts) => parts.join('/')),
    );
    fc.assert(
      fc.property(anything, (vector) => {
        const { metrics } = parseCvssVector(vector);
        const kept = metrics.map(({ code, valueCode }) => code + valueCode).join('');
        const given = vector
          .trim()
          .replace(/^\((.*)\)$/s, '$1')
          .split('/')
          .map((part) => part.trim())
          .filter((part) => part !== '');
        if (/^CVSS:./i.test(given[0] ?? '')) given.shift();
        expect(kept).toBe(given.map((part) => part.replace(':', '')).join(''));
      }),
    );
  });

  it.each<[string, CvssMeanings]>([
    ['CVSS:2.0', cvss2Metrics],
    ['CVSS:3.1', cvss3Metrics],
    ['CVSS:4.0', cvss4Metrics],
  ])('knows every metric of %s in any order', (prefix, meanings) => {
    const pairs = Object.entries(meanings).flatMap(([code, { values }]) =>
      Object.keys(values).map((value) => `${code}:${value}`),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(pairs), (chosen) => {
        const { metrics } = parseCvssVector([prefix, ...chosen].join('/'));
        expect(metrics.map(({ code, valueCode }) => `${code}:${valueCode}`)).toEqual(chosen);
        expect(metrics.every(({ name, code, value }) => name !== '' && name !== code && value !== '')).toBe(true);
      }),
    );
  });
});
