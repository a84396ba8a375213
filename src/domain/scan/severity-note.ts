import type { Vulnerability } from './scan-report';

/** "CVSSv3" and the like: which scoring system the vector belongs to; version 3 unless it says otherwise. */
function scoringSystem(vector: string | null): string {
  const version = /^\(?CVSS:(\d)/.exec(vector ?? '')?.[1];
  if (version !== undefined) return `CVSSv${version}`;
  return vector !== null && /(?:^|[(/])Au:/.test(vector) ? 'CVSSv2' : 'CVSSv3';
}

/**
 * How the severity came about, in the words of Quay's own UI; null if no score is known. Who issued the severity is said
 * for advisories about a distribution: the part of the source's name before a colon.
 */
export function severityNote(vulnerability: Vulnerability): string | null {
  const { cvssScore, cvssVector, severity, distribution, source } = vulnerability;
  if (cvssScore === null) return null;
  const issuer = distribution === null ? '' : (source?.split(':')[0] ?? '');
  return (
    `Note: This vulnerability was originally given a ${scoringSystem(cvssVector)} score of ${cvssScore} by NVD` +
    (severity === 'Unknown' ? '' : `, but was subsequently reclassified as a ${severity}`) +
    (issuer === '' ? '' : ` issued by ${issuer}`)
  );
}
