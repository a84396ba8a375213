import { describe, expect, it } from 'vitest';
import { readArtifactContent } from '../artifact-content';
import { readTagValue } from './spdx-tag-value';

const document = `# made by hand
SPDXVersion: SPDX-2.3
DataLicense: CC0-1.0
SPDXID: SPDXRef-DOCUMENT
DocumentName: registry.example.com/acme/webapp
Creator: Organization: Acme
Creator: Tool: syft-1.18.0
Created: 2026-11-20T10:00:00Z
DocumentComment: <text>A comment that
PackageName: is no package
ends here</text>

PackageName: acme/webapp
PrimaryPackagePurpose: CONTAINER
PackageVersion: sha256:abc

PackageName: openssl
SPDXID: SPDXRef-openssl
PackageVersion: 3.0.13-1~deb12u1
PackageLicenseConcluded: NOASSERTION
PackageLicenseDeclared: Apache-2.0
ExternalRef: SECURITY cpe23Type cpe:2.3:a:openssl:openssl:3.0.13:*:*:*:*:*:*:*
ExternalRef: PACKAGE-MANAGER purl pkg:deb/debian/openssl@3.0.13-1~deb12u1?arch=amd64
FileName: ./usr/lib/libssl.so.3
PackageVersion: of no package
PackageName: plain
`;

describe('SPDX 2 as lines of tag and value', () => {
  it.each([
    ['as it is', document],
    ['with the line ends of Windows', document.replaceAll('\n', '\r\n')],
    ['as the data of a statement', { predicateType: 'https://spdx.dev/Document', predicate: { Data: document } }],
  ])('is read like its JSON: %s', (_, content) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    expect(readArtifactContent(text).content).toEqual({
      kind: 'sbom',
      sbom: {
        format: 'SPDX 2.3',
        name: 'registry.example.com/acme/webapp',
        createdAt: Date.parse('2026-11-20T10:00:00Z'),
        tools: ['syft-1.18.0'],
        packages: [
          expect.objectContaining({ name: 'openssl', version: '3.0.13-1~deb12u1', licenses: 'Apache-2.0' }),
          { name: 'plain', version: '', licenses: null, purl: null, ecosystem: null },
        ],
        leftOut: 0,
      },
    });
  });

  it.each([
    ['nothing', ''],
    ['another text', 'Hello: world'],
    ['a version that comes late', 'PackageName: a\nSPDXVersion: SPDX-2.3'],
    ['a version that is only in a comment', '# SPDXVersion: SPDX-2.3\n'],
  ])('is not taken for it: %s', (_, text) => {
    expect(readTagValue(text)).toBeNull();
  });

  it.each([
    ['tags without values', 'SPDXVersion: SPDX-2.3\nPackageName:\nPackageVersion:\nExternalRef:\n:\n'],
    ['a text that never ends', `SPDXVersion: SPDX-2.3\nCreatorComment: <text>${'\nx: y'.repeat(1000)}`],
    ['many colons', `SPDXVersion: SPDX-2.3\n${':'.repeat(100_000)}`],
  ])('that is odd does no harm: %s', (_, text) => {
    expect(readArtifactContent(text).content).toMatchObject({ kind: 'sbom', sbom: { packages: [] } });
  });
});
