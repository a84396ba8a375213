import { describe, expect, it } from 'vitest';
import { sampleVulnerability } from '../../../test/sample-vulnerability';
import type { Vulnerability } from './scan-report';
import { severityNote } from './severity-note';

function vulnerability(values: Partial<Vulnerability>): Vulnerability {
  return sampleVulnerability({ name: 'CVE-2024-2961', cvssScore: 8.8, ...values });
}

const debian = { name: 'Debian GNU/Linux', version: '12 (bookworm)' };

describe('severityNote', () => {
  it.each<[string, Partial<Vulnerability>, string]>([
    [
      'a source without a distribution',
      { source: 'osv/pypi' },
      'Note: This vulnerability was originally given a CVSSv3 score of 8.8 by NVD, but was subsequently reclassified as a High',
    ],
    [
      'a distribution',
      { source: 'debian:12', distribution: debian },
      'Note: This vulnerability was originally given a CVSSv3 score of 8.8 by NVD, but was subsequently reclassified as a High issued by debian',
    ],
    [
      'a source without a colon',
      { source: 'debian/updater', distribution: debian },
      'Note: This vulnerability was originally given a CVSSv3 score of 8.8 by NVD, but was subsequently reclassified as a High issued by debian/updater',
    ],
    [
      'a distribution without a source',
      { distribution: debian },
      'Note: This vulnerability was originally given a CVSSv3 score of 8.8 by NVD, but was subsequently reclassified as a High',
    ],
    [
      'an unknown severity',
      { severity: 'Unknown', cvssScore: 0 },
      'Note: This vulnerability was originally given a CVSSv3 score of 0 by NVD',
    ],
    [
      'a vector of version 4',
      { severity: 'Unknown', cvssVector: 'CVSS:4.0/AV:N' },
      'Note: This vulnerability was originally given a CVSSv4 score of 8.8 by NVD',
    ],
    [
      'a vector of version 2',
      { severity: 'Unknown', cvssVector: 'AV:N/AC:L/Au:N/C:P/I:P/A:P' },
      'Note: This vulnerability was originally given a CVSSv2 score of 8.8 by NVD',
    ],
  ])('tells of %s', (_case, values, note) => {
    expect(severityNote(vulnerability(values))).toBe(note);
  });

  it('says nothing without a score', () => {
    expect(severityNote(vulnerability({ cvssScore: null }))).toBeNull();
  });
});
