import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclonedxDocument, listedPackages, provenanceEnvelope, spdxDocument } from '~mocks/seeds/artifact-contents';
import { appImage } from '~mocks/seeds/seed-images';
import { readArtifactContent } from '@/domain/referrers/artifact-content';
import { signerInAnnotations, signerInBundle } from '@/domain/referrers/signer';
import { demoCertificate } from '~mocks/seeds/demo-certificate';

const packages = [
  { name: 'zlib1g', version: '1:1.2.13', type: 'deb' as const, license: 'Zlib' },
  { name: '@acme/ui', version: '4.2.0', type: 'npm' as const, license: null },
];
const asRead = [
  {
    name: 'zlib1g',
    version: '1:1.2.13',
    licenses: 'Zlib',
    purl: 'pkg:deb/debian/zlib1g@1%3A1.2.13',
    ecosystem: 'deb',
  },
  { name: '@acme/ui', version: '4.2.0', licenses: null, purl: 'pkg:npm/%40acme/ui@4.2.0', ecosystem: 'npm' },
];
const createdMs = Date.parse('2026-11-28T03:00:00Z');
const spdx = spdxDocument(packages, createdMs);
const cyclonedx = cyclonedxDocument(packages, createdMs);

const base64 = (value: unknown) => btoa(typeof value === 'string' ? value : JSON.stringify(value));
const statement = (predicateType: string, predicate: unknown) => ({
  _type: 'https://in-toto.io/Statement/v1',
  subject: [{ name: 'x', digest: { sha256: 'ab' } }, { name: 'y' }],
  predicateType,
  predicate,
});
const envelope = (inner: unknown) => ({ payloadType: 'application/vnd.in-toto+json', payload: base64(inner) });
const read = (value: unknown) => readArtifactContent(typeof value === 'string' ? value : JSON.stringify(value));

const formats = 'SBOMs are read as SPDX 2 (JSON and tag-value), SPDX 3 (JSON-LD) and CycloneDX (JSON).';

describe('an SBOM', () => {
  it.each([
    ['SPDX', spdx, 'SPDX 2.3', ['acme-sbom-1.4.0']],
    ['CycloneDX', cyclonedx, 'CycloneDX 1.6', ['acme-sbom 1.4.0']],
    ['SPDX in a statement', statement('https://spdx.dev/Document', JSON.parse(spdx)), 'SPDX 2.3', ['acme-sbom-1.4.0']],
    [
      'CycloneDX in an envelope',
      envelope(statement('https://cyclonedx.org/bom', { Data: cyclonedx })),
      'CycloneDX 1.6',
      ['acme-sbom 1.4.0'],
    ],
    [
      'SPDX in a bundle',
      {
        mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        dsseEnvelope: envelope(statement('https://spdx.dev/Document', JSON.parse(spdx))),
      },
      'SPDX 2.3',
      ['acme-sbom-1.4.0'],
    ],
  ])('as %s is a list of packages', (_name, text, format, tools) => {
    expect(read(text).content).toEqual({
      kind: 'sbom',
      sbom: { format, name: 'acme/webapp', createdAt: createdMs, tools, packages: asRead, leftOut: 0 },
    });
  });

  it('leaves out what is no package, and says how many entries have no name', () => {
    const document = {
      bomFormat: 'CycloneDX',
      components: [
        { type: 'file', name: '/etc/passwd' },
        { type: 'operating-system', name: 'debian' },
        { type: 'library', name: 'outer', components: [{ type: 'library', name: 'inner', licenses: 5 }] },
        { type: 'library', name: '' },
        null,
        'text',
      ],
    };
    const { content } = read(document);
    expect(content).toMatchObject({ sbom: { format: 'CycloneDX', leftOut: 3 } });
    expect(content.kind === 'sbom' && content.sbom.packages.map(({ name }) => name)).toEqual(['outer', 'inner']);
  });

  it.each([
    ['an empty text', '', `It is not JSON. ${formats}`],
    ['half of one', spdx.slice(0, 300), `It is not JSON. ${formats}`],
    ['XML', '<bom xmlns="http://cyclonedx.org/schema/bom/1.5"/>', `It is XML. ${formats}`],
    ['a number', '5', 'It is neither SPDX nor CycloneDX as JSON.'],
    ['null', 'null', 'It is neither SPDX nor CycloneDX as JSON.'],
    ['a graph of something else', { '@graph': [] }, 'It is neither SPDX nor CycloneDX as JSON.'],
    ['an envelope around nothing', { payloadType: 'x', payload: '!' }, 'Its envelope holds no JSON.'],
    [
      'a statement around nothing',
      statement('https://spdx.dev/Document', null),
      'It is neither SPDX nor CycloneDX as JSON.',
    ],
  ])('that is %s is a sentence', (_name, text, reason) => {
    expect(read(text).content).toEqual({ kind: 'unreadable', reason });
  });

  it('has nothing but texts of bounded length, whatever a hostile one holds', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(() => readArtifactContent(`{"bomFormat":"CycloneDX","components":${deep}}`)).not.toThrow();
    const { content } = read(
      `{"spdxVersion":"SPDX-2.3","__proto__":{"a":1},"packages":[{"name":"${'x'.repeat(9_000)}","versionInfo":{}}]}`,
    );
    expect(content.kind === 'sbom' && content.sbom.packages[0]?.name.length).toBe(2_000);
  });

  it('of the demo is read as it was written', () => {
    const listed = listedPackages(appImage({ name: 'webapp', version: '1', createdMs }));
    const { content } = read(spdxDocument(listed, createdMs));
    expect(content.kind === 'sbom' && content.sbom.packages.map(({ name }) => name)).toEqual(
      listed.map(({ name }) => name),
    );
  });
});

describe('a provenance', () => {
  it('of SLSA 1 is facts', () => {
    const { content, subjects } = read(provenanceEnvelope('sha256:ab', createdMs));
    expect(subjects).toEqual(['sha256:ab']);
    expect(content).toMatchObject({
      kind: 'provenance',
      provenance: {
        predicateType: 'https://slsa.dev/provenance/v1',
        builder: 'https://ci.acme.example.com/runners/hosted',
        source: 'https://git.acme.example.com/platform/webapp',
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        invocation: 'https://ci.acme.example.com/webapp/4699',
        finishedAt: createdMs,
        leftOut: 0,
      },
    });
    expect(content.kind === 'provenance' && content.provenance.parameters).toContainEqual([
      'workflow.ref',
      'refs/tags/v2.1.0',
    ]);
  });

  it('of SLSA 0.2 is facts', () => {
    const predicate = {
      builder: { id: 'https://builder' },
      buildType: 'https://type',
      invocation: {
        configSource: { uri: 'git+https://git.example.com/a', digest: { sha1: 'c0ffee' }, entryPoint: 'x' },
        parameters: { frontend: 'dockerfile.v0', args: { a: [1, true] } },
      },
      metadata: { buildStartedOn: '2026-11-28T03:00:00Z', buildInvocationID: 'run 5' },
      materials: [{ uri: 'pkg:docker/debian@12', digest: { sha256: 'dd' } }, {}, { uri: 7 }],
    };
    expect(read(statement('https://slsa.dev/provenance/v0.2', predicate)).content).toEqual({
      kind: 'provenance',
      provenance: {
        predicateType: 'https://slsa.dev/provenance/v0.2',
        builder: 'https://builder',
        buildType: 'https://type',
        source: 'git+https://git.example.com/a',
        commit: 'c0ffee',
        invocation: 'run 5',
        startedAt: createdMs,
        finishedAt: null,
        parameters: [
          ['frontend', 'dockerfile.v0'],
          ['args.a.0', '1'],
          ['args.a.1', 'true'],
        ],
        materials: [{ uri: 'pkg:docker/debian@12', digest: 'sha256:dd' }],
        leftOut: 0,
      },
    });
  });

  it('is bounded', () => {
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_unused, at) => [`p${at}`, at]));
    const definition = {
      externalParameters: many,
      resolvedDependencies: Array.from({ length: 500 }, () => ({ uri: 'u' })),
    };
    const { content } = read(statement('https://slsa.dev/provenance/v1', { buildDefinition: definition }));
    expect(content.kind === 'provenance' && content.provenance.parameters.length).toBe(200);
    expect(content.kind === 'provenance' && content.provenance.materials.length).toBe(200);
  });

  it('of another kind is a statement about images', () => {
    expect(read(statement('https://example.com/scan/v1', {}))).toEqual({
      content: { kind: 'statement', predicateType: 'https://example.com/scan/v1' },
      subjects: ['sha256:ab'],
      signer: null,
    });
  });
});

describe('who signed', () => {
  const bundle = JSON.stringify({ Payload: { integratedTime: createdMs / 1000 } });
  const subject = expect.stringContaining('release.yml');

  it('is told by what cosign writes beside a signature', () => {
    const annotations = { 'dev.sigstore.cosign/certificate': demoCertificate, 'dev.sigstore.cosign/bundle': bundle };
    expect(signerInAnnotations(annotations)).toMatchObject({ subject, signedAt: createdMs });
    expect(signerInAnnotations({ 'dev.sigstore.cosign/bundle': bundle })).toMatchObject({
      subject: null,
      signedAt: createdMs,
    });
    expect(signerInAnnotations({ 'dev.sigstore.cosign/bundle': '{' })).toBeNull();
  });

  it('is told by a bundle, in either of its forms', () => {
    const rawBytes = demoCertificate.replaceAll(/-----[A-Z ]+-----|\s/g, '');
    const tlogEntries = [{ integratedTime: String(createdMs / 1000) }];
    for (const material of [
      { certificate: { rawBytes } },
      { x509CertificateChain: { certificates: [{ rawBytes }] } },
    ]) {
      const verificationMaterial = { ...material, tlogEntries };
      expect(signerInBundle({ verificationMaterial })).toMatchObject({ subject, signedAt: createdMs });
    }
    expect(signerInBundle({ verificationMaterial: { publicKey: { hint: 'x' } } })).toBeNull();
  });
});

describe('any content', () => {
  it('is read without a failure', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom('packages', 'components', 'payload', 'predicate', 'subject'),
        (value, name) => {
          for (const frame of [
            { spdxVersion: 'SPDX-2.3' },
            { bomFormat: 'CycloneDX' },
            { payloadType: 'x' },
            statement('https://slsa.dev/provenance/v1', value),
          ]) {
            expect(read({ ...frame, [name]: value })).toHaveProperty('content.kind');
          }
        },
      ),
    );
  });
});
