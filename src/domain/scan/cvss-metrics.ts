/** How much a value adds to the danger. */
export type CvssLevel = 'high' | 'medium' | 'low';

/** A metric of one version of CVSS: its name, and its values by their letters. */
export interface CvssMetricMeaning {
  name: string;
  /** Name and level; no level for values that say nothing about the danger ("Not Defined"). */
  values: Readonly<Record<string, readonly [name: string, level?: CvssLevel]>>;
}

export type CvssMeanings = Readonly<Record<string, CvssMetricMeaning>>;

const notDefined = ['Not Defined'] as const;

function metric(name: string, values: CvssMetricMeaning['values']): CvssMetricMeaning {
  return { name, values };
}

/** The metrics of a version that environments may judge anew: named `Modified …`, and may be left undefined. */
function modified(base: CvssMeanings, more: CvssMeanings = {}): CvssMeanings {
  return Object.fromEntries(
    Object.entries(base).map(([code, { name, values }]) => [
      `M${code}`,
      metric(`Modified ${name}`, { ...values, ...more[code]?.values, X: notDefined }),
    ]),
  );
}

function requirements(codeForUndefined: 'X' | 'ND'): CvssMeanings {
  const values = {
    L: ['Low', 'low'],
    M: ['Medium', 'medium'],
    H: ['High', 'high'],
    [codeForUndefined]: notDefined,
  } satisfies CvssMetricMeaning['values'];
  return {
    CR: metric('Confidentiality Requirement', values),
    IR: metric('Integrity Requirement', values),
    AR: metric('Availability Requirement', values),
  };
}

const attackVector = metric('Attack Vector', {
  N: ['Network', 'high'],
  A: ['Adjacent Network', 'medium'],
  L: ['Local', 'low'],
  P: ['Physical', 'low'],
});
const attackComplexity = metric('Attack Complexity', { L: ['Low', 'high'], H: ['High', 'low'] });
const privilegesRequired = metric('Privileges Required', {
  N: ['None', 'high'],
  L: ['Low', 'medium'],
  H: ['High', 'low'],
});
const impact = { H: ['High', 'high'], L: ['Low', 'medium'], N: ['None', 'low'] } satisfies CvssMetricMeaning['values'];

const base3: CvssMeanings = {
  AV: attackVector,
  AC: attackComplexity,
  PR: privilegesRequired,
  UI: metric('User Interaction', { N: ['None', 'high'], R: ['Required', 'medium'] }),
  S: metric('Scope', { U: ['Unchanged', 'low'], C: ['Changed', 'high'] }),
  C: metric('Confidentiality Impact', impact),
  I: metric('Integrity Impact', impact),
  A: metric('Availability Impact', impact),
};

/** Versions 3.0 and 3.1, which have the same metrics. */
export const cvss3Metrics: CvssMeanings = {
  ...base3,
  ...modified(base3),
  ...requirements('X'),
  E: metric('Exploit Code Maturity', {
    U: ['Unproven', 'low'],
    P: ['Proof-of-Concept', 'medium'],
    F: ['Functional', 'high'],
    H: ['High', 'high'],
    X: notDefined,
  }),
  RL: metric('Remediation Level', {
    O: ['Official Fix', 'low'],
    T: ['Temporary Fix', 'medium'],
    W: ['Workaround', 'medium'],
    U: ['Unavailable', 'high'],
    X: notDefined,
  }),
  RC: metric('Report Confidence', {
    U: ['Unknown', 'low'],
    R: ['Reasonable', 'medium'],
    C: ['Confirmed', 'high'],
    X: notDefined,
  }),
};

const impact2 = {
  N: ['None', 'low'],
  P: ['Partial', 'medium'],
  C: ['Complete', 'high'],
} satisfies CvssMetricMeaning['values'];

export const cvss2Metrics: CvssMeanings = {
  AV: metric('Access Vector', { N: ['Network', 'high'], A: ['Adjacent Network', 'medium'], L: ['Local', 'low'] }),
  AC: metric('Access Complexity', { L: ['Low', 'high'], M: ['Medium', 'medium'], H: ['High', 'low'] }),
  Au: metric('Authentication', { N: ['None', 'high'], S: ['Single', 'medium'], M: ['Multiple', 'low'] }),
  C: metric('Confidentiality Impact', impact2),
  I: metric('Integrity Impact', impact2),
  A: metric('Availability Impact', impact2),
  E: metric('Exploitability', {
    U: ['Unproven', 'low'],
    POC: ['Proof-of-Concept', 'medium'],
    F: ['Functional', 'high'],
    H: ['High', 'high'],
    ND: notDefined,
  }),
  RL: metric('Remediation Level', {
    OF: ['Official Fix', 'low'],
    TF: ['Temporary Fix', 'medium'],
    W: ['Workaround', 'medium'],
    U: ['Unavailable', 'high'],
    ND: notDefined,
  }),
  RC: metric('Report Confidence', {
    UC: ['Unconfirmed', 'low'],
    UR: ['Uncorroborated', 'medium'],
    C: ['Confirmed', 'high'],
    ND: notDefined,
  }),
  CDP: metric('Collateral Damage Potential', {
    N: ['None', 'low'],
    L: ['Low', 'low'],
    LM: ['Low-Medium', 'medium'],
    MH: ['Medium-High', 'high'],
    H: ['High', 'high'],
    ND: notDefined,
  }),
  TD: metric('Target Distribution', {
    N: ['None', 'low'],
    L: ['Low', 'low'],
    M: ['Medium', 'medium'],
    H: ['High', 'high'],
    ND: notDefined,
  }),
  ...requirements('ND'),
};

const base4: CvssMeanings = {
  AV: attackVector,
  AC: attackComplexity,
  AT: metric('Attack Requirements', { N: ['None', 'high'], P: ['Present', 'medium'] }),
  PR: privilegesRequired,
  UI: metric('User Interaction', { N: ['None', 'high'], P: ['Passive', 'medium'], A: ['Active', 'low'] }),
  VC: metric('Vulnerable System Confidentiality', impact),
  VI: metric('Vulnerable System Integrity', impact),
  VA: metric('Vulnerable System Availability', impact),
  SC: metric('Subsequent System Confidentiality', impact),
  SI: metric('Subsequent System Integrity', impact),
  SA: metric('Subsequent System Availability', impact),
};

/** In an environment people may come to harm, which a base score cannot express. */
const safety4 = metric('', { S: ['Safety', 'high'] });

export const cvss4Metrics: CvssMeanings = {
  ...base4,
  ...modified(base4, { SI: safety4, SA: safety4 }),
  ...requirements('X'),
  E: metric('Exploit Maturity', {
    A: ['Attacked', 'high'],
    P: ['Proof-of-Concept', 'medium'],
    U: ['Unreported', 'low'],
    X: notDefined,
  }),
  S: metric('Safety', { N: ['Negligible', 'low'], P: ['Present', 'high'], X: notDefined }),
  AU: metric('Automatable', { N: ['No', 'low'], Y: ['Yes', 'high'], X: notDefined }),
  R: metric('Recovery', {
    A: ['Automatic', 'low'],
    U: ['User', 'medium'],
    I: ['Irrecoverable', 'high'],
    X: notDefined,
  }),
  V: metric('Value Density', { D: ['Diffuse', 'low'], C: ['Concentrated', 'high'], X: notDefined }),
  RE: metric('Vulnerability Response Effort', {
    L: ['Low', 'low'],
    M: ['Moderate', 'medium'],
    H: ['High', 'high'],
    X: notDefined,
  }),
  U: metric('Provider Urgency', {
    Clear: ['Clear', 'low'],
    Green: ['Green', 'low'],
    Amber: ['Amber', 'medium'],
    Red: ['Red', 'high'],
    X: notDefined,
  }),
};
