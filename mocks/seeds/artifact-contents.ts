import { isObject } from '../http/request-body';
import { digestOf } from '../images/sha256';
import type { MockManifest } from '../images/manifest-state';

/** A package as SBOMs list it. */
export interface ListedPackage {
  name: string;
  version: string;
  type: 'deb' | 'npm' | 'pypi' | 'golang' | 'maven';
  license: string | null;
}

/** What only a build knows: the scanner reads no bundled JavaScript. */
const bundled: ListedPackage[] = [
  { name: '@acme/design-system', version: '4.2.0', type: 'npm', license: null },
  { name: 'express', version: '4.21.1', type: 'npm', license: 'MIT' },
  { name: 'react', version: '19.1.0', type: 'npm', license: 'MIT' },
  { name: 'zod', version: '3.23.8', type: 'npm', license: 'MIT' },
];

/** The packages of languages among those that the scanner finds. */
const languages: Readonly<Record<string, ListedPackage['type']>> = {
  'log4j-core': 'maven',
  urllib3: 'pypi',
  requests: 'pypi',
  'golang.org/x/net': 'golang',
  'golang.org/x/crypto': 'golang',
  semver: 'npm',
};

const licenses = ['GPL-2.0-or-later', 'GPL-3.0-or-later', 'MIT', 'BSD-3-Clause', 'LGPL-2.1-or-later', null];

/** The packages of an image as its build lists them: nearly those that the scanner finds, and the bundled ones. */
export function listedPackages(image: MockManifest): ListedPackage[] {
  if (image.scan.kind !== 'report') return bundled;
  const found = image.scan.features().filter(isObject).slice(0, -3);
  const system = found.map((feature, index): ListedPackage => ({
    name: String(feature['Name']),
    version: String(feature['Version']),
    type: languages[String(feature['Name'])] ?? 'deb',
    license: licenses[index % licenses.length] ?? null,
  }));
  return [...system, ...bundled];
}

function purlOf({ name, version, type }: ListedPackage): string {
  const path = type === 'deb' ? `debian/${name}` : name.replace('@', '%40');
  return `pkg:${type}/${path}@${encodeURIComponent(version)}`;
}

/** SPDX 2.3, as Syft and others write it. */
export function spdxDocument(packages: readonly ListedPackage[], createdMs: number): string {
  return JSON.stringify({
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: 'acme/webapp',
    documentNamespace: 'https://acme.example.com/sbom/webapp-2.1.0',
    creationInfo: {
      created: new Date(createdMs).toISOString(),
      creators: ['Tool: acme-sbom-1.4.0', 'Organization: Acme'],
    },
    packages: packages.map((one, index) => ({
      SPDXID: `SPDXRef-Package-${index}`,
      name: one.name,
      versionInfo: one.version,
      downloadLocation: 'NOASSERTION',
      licenseConcluded: 'NOASSERTION',
      licenseDeclared: one.license ?? 'NOASSERTION',
      externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purlOf(one) }],
    })),
  });
}

/** CycloneDX 1.6 as JSON. */
export function cyclonedxDocument(packages: readonly ListedPackage[], createdMs: number): string {
  return JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      timestamp: new Date(createdMs).toISOString(),
      tools: { components: [{ type: 'application', name: 'acme-sbom', version: '1.4.0' }] },
      component: { type: 'container', name: 'acme/webapp', version: '2.1.0' },
    },
    components: packages.map((one) => ({
      type: 'library',
      name: one.name,
      version: one.version,
      purl: purlOf(one),
      ...(one.license !== null && { licenses: [{ license: { id: one.license } }] }),
    })),
  });
}

/** What cosign signs of an image. */
export function signedPayload(digest: string): string {
  return JSON.stringify({
    critical: {
      identity: { 'docker-reference': 'quay.example.com/acme/webapp' },
      image: { 'docker-manifest-digest': digest },
      type: 'cosign container image signature',
    },
    optional: null,
  });
}

/** An in-toto statement about an image, as BuildKit keeps it beside the images of an index. */
export function statementOf(digest: string, predicateType: string, predicate: unknown): string {
  return JSON.stringify({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'quay.example.com/acme/webapp', digest: { sha256: digest.replace('sha256:', '') } }],
    predicateType,
    predicate,
  });
}

/** The provenance that BuildKit makes by itself (SLSA 0.2). */
export function buildkitProvenance(digest: string, builtMs: number): string {
  return statementOf(digest, 'https://slsa.dev/provenance/v0.2', {
    builder: { id: '' },
    buildType: 'https://mobyproject.org/buildkit@v1',
    materials: [
      {
        uri: 'pkg:docker/debian@bookworm-slim?platform=linux%2Famd64',
        digest: { sha256: digestOf('debian bookworm-slim').slice(7) },
      },
    ],
    invocation: {
      configSource: { entryPoint: 'Dockerfile' },
      parameters: { frontend: 'dockerfile.v0', args: { target: 'release' } },
      environment: { platform: 'linux/amd64' },
    },
    metadata: {
      buildStartedOn: new Date(builtMs - 154_000).toISOString(),
      buildFinishedOn: new Date(builtMs).toISOString(),
      reproducible: false,
    },
  });
}

/** A SLSA provenance (v1) of an image, in the envelope that cosign attaches. */
export function provenanceEnvelope(digest: string, builtMs: number): string {
  const source = 'https://git.acme.example.com/platform/webapp';
  const predicate = {
    buildDefinition: {
      buildType: 'https://ci.acme.example.com/build-types/container/v1',
      externalParameters: {
        workflow: { ref: 'refs/tags/v2.1.0', repository: source, path: '.ci/release.yml' },
        platforms: 'linux/amd64,linux/arm64,linux/ppc64le,linux/s390x,linux/arm/v6',
        push: true,
      },
      resolvedDependencies: [
        {
          uri: `git+${source}@refs/tags/v2.1.0`,
          digest: { gitCommit: digestOf('commit of webapp 2.1.0').slice(7, 47) },
        },
      ],
    },
    runDetails: {
      builder: { id: 'https://ci.acme.example.com/runners/hosted' },
      metadata: {
        invocationId: 'https://ci.acme.example.com/webapp/4699',
        startedOn: new Date(builtMs - 372_000).toISOString(),
        finishedOn: new Date(builtMs).toISOString(),
      },
    },
  };
  return JSON.stringify({
    payloadType: 'application/vnd.in-toto+json',
    payload: btoa(statementOf(digest, 'https://slsa.dev/provenance/v1', predicate)),
    signatures: [{ keyid: '', sig: 'MEUCIQDemoDemoDemo' }],
  });
}
