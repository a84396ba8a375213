import { describe, expect, it } from 'vitest';
import { advisoryLinks } from './advisory-links';

describe('advisoryLinks', () => {
  it.each([
    ['https://security-tracker.debian.org/tracker/CVE-2024-2961', 'debian.org'],
    ['https://nvd.nist.gov/vuln/detail/CVE-2024-2961', 'NVD'],
    ['http://www.openwall.com/lists/oss-security/2023/10/20/9', 'openwall.com'],
    ['https://osv.dev/vulnerability/GHSA-1', 'OSV'],
    ['https://github.com/advisories/GHSA-1', 'github.com'],
    ['https://security.example.co.uk/1', 'example.co.uk'],
    ['https://10.0.0.1/1', '10.0.0.1'],
    ['https://tracker:8443/1', 'tracker:8443'],
  ])('names %s by its site', (link, site) => {
    expect(advisoryLinks([link])).toEqual([{ href: link, site }]);
  });

  it('tells several of one site apart', () => {
    const links = advisoryLinks(['https://github.com/a', 'https://nvd.nist.gov/b', 'https://github.com/c']);
    expect(links.map(({ site }) => site)).toEqual(['github.com', 'NVD', 'github.com (2)']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.com/', 'CVE-2024-2961', 'https://'])(
    'makes no link of %s',
    (text) => {
      expect(advisoryLinks([text])).toEqual([{ href: null, site: text }]);
    },
  );
});
