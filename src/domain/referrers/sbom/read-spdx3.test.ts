import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSbom } from './read-sbom';

const context = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld';

const created = {
  type: 'CreationInfo',
  '@id': '_:info',
  specVersion: '3.0.1',
  created: '2026-11-28T03:00:00Z',
  createdUsing: ['urn:tool', 'urn:unknown'],
};
const frame = [
  created,
  { type: 'Tool', spdxId: 'urn:tool', name: 'acme-sbom', creationInfo: '_:info' },
  { type: 'SpdxDocument', spdxId: 'urn:doc', creationInfo: '_:info', rootElement: ['urn:bom'] },
  { type: 'software_Sbom', spdxId: 'urn:bom', creationInfo: '_:info', rootElement: ['urn:image'] },
  { type: 'software_Package', spdxId: 'urn:image', name: 'acme/webapp', software_primaryPurpose: 'container' },
];

const packageOf = (more: object) => ({ type: 'software_Package', spdxId: 'urn:p', name: 'p', ...more });
const licensed = (kind: 'Concluded' | 'Declared', to: unknown, from: unknown = 'urn:p') => ({
  type: 'Relationship',
  spdxId: `urn:${kind}`,
  relationshipType: `has${kind}License`,
  from,
  to,
});
const expression = (spdxId: string, text: string) => ({
  type: 'simplelicensing_LicenseExpression',
  spdxId,
  simplelicensing_licenseExpression: text,
});

function read(elements: readonly unknown[], more: object = {}) {
  const sbom = readSbom({ '@context': context, '@graph': [...frame, ...elements], ...more });
  if (typeof sbom === 'string') throw new Error(sbom);
  return sbom;
}

const licensesOf = (...elements: readonly unknown[]) => read([packageOf({}), ...elements]).packages[0]?.licenses;

describe('SPDX 3', () => {
  it('is a list of packages, without the image itself', () => {
    const purl = 'pkg:npm/%40acme/ui@4.2.0';
    expect(
      read([
        packageOf({ name: 'ui', software_packageVersion: '4.2.0', software_packageUrl: purl }),
        { type: 'software_File', spdxId: 'urn:file', name: '/etc/passwd' },
        { type: 'software_Package', spdxId: 'urn:nameless' },
        { type: 'ai_AIPackage', spdxId: 'urn:model', name: 'reranker' },
      ]),
    ).toEqual({
      format: 'SPDX 3.0.1',
      name: 'acme/webapp',
      createdAt: Date.parse(created.created),
      tools: ['acme-sbom'],
      packages: [
        { name: '@acme/ui', version: '4.2.0', licenses: null, purl, ecosystem: 'npm' },
        { name: 'reranker', version: '', licenses: null, purl: null, ecosystem: null },
      ],
      leftOut: 1,
    });
  });

  it.each([
    ['among other identifiers', [{ externalIdentifierType: 'cpe23', identifier: 'cpe:2.3:x' }, 'urn:id']],
    ['in the package', [{ externalIdentifierType: 'packageUrl', identifier: 'pkg:deb/debian/zlib@1' }]],
  ])('has a package URL %s', (_where, externalIdentifier) => {
    const identifier = {
      type: 'ExternalIdentifier',
      '@id': 'urn:id',
      externalIdentifierType: 'packageUrl',
      identifier: 'pkg:deb/debian/zlib@1',
    };
    expect(read([packageOf({ externalIdentifier }), identifier]).packages[0]?.purl).toBe('pkg:deb/debian/zlib@1');
  });

  it.each<[string, unknown[], string | null]>([
    ['none', [], null],
    ['an expression', [licensed('Declared', ['urn:l']), expression('urn:l', 'MIT OR Zlib')], 'MIT OR Zlib'],
    ['a single one that is no list', [licensed('Declared', 'urn:l'), expression('urn:l', 'MIT')], 'MIT'],
    ['of the list of SPDX', [licensed('Declared', ['http://spdx.org/licenses/Apache-2.0'])], 'Apache-2.0'],
    [
      'concluded before declared',
      [
        licensed('Declared', ['urn:l']),
        licensed('Concluded', ['urn:m']),
        expression('urn:l', 'A'),
        expression('urn:m', 'B'),
      ],
      'B',
    ],
    [
      'declared if nothing is concluded',
      [
        licensed('Concluded', ['expandedlicensing_NoAssertionLicense']),
        licensed('Declared', ['urn:l']),
        expression('urn:l', 'A'),
      ],
      'A',
    ],
    ['asserted by nobody', [licensed('Concluded', ['urn:l']), expression('urn:l', 'NOASSERTION')], null],
    [
      'the one that is none',
      [licensed('Declared', ['https://spdx.org/rdf/3.0.1/terms/ExpandedLicensing/NoneLicense'])],
      null,
    ],
    ['not in the file', [licensed('Declared', ['urn:elsewhere'])], null],
    [
      'a text of its own',
      [
        licensed('Declared', ['urn:doc#LicenseRef-acme']),
        { type: 'simplelicensing_SimpleLicensingText', spdxId: 'urn:doc#LicenseRef-acme' },
      ],
      'LicenseRef-acme',
    ],
    [
      'made of others',
      [
        licensed('Declared', ['urn:or']),
        {
          type: 'expandedlicensing_DisjunctiveLicenseSet',
          spdxId: 'urn:or',
          expandedlicensing_member: ['https://spdx.org/licenses/MIT', 'urn:and'],
        },
        {
          type: 'expandedlicensing_ConjunctiveLicenseSet',
          spdxId: 'urn:and',
          expandedlicensing_member: ['urn:later', 'urn:with'],
        },
        {
          type: 'expandedlicensing_OrLaterOperator',
          spdxId: 'urn:later',
          expandedlicensing_subjectLicense: 'https://spdx.org/licenses/EPL-1.0',
        },
        {
          type: 'expandedlicensing_WithAdditionOperator',
          spdxId: 'urn:with',
          expandedlicensing_subjectExtendableLicense: 'https://spdx.org/licenses/GPL-2.0-only',
          expandedlicensing_subjectAddition: 'https://spdx.org/licenses/Classpath-exception-2.0',
        },
      ],
      'MIT OR (EPL-1.0+ AND GPL-2.0-only WITH Classpath-exception-2.0)',
    ],
    [
      'made of itself',
      [
        licensed('Declared', ['urn:or']),
        { type: 'expandedlicensing_DisjunctiveLicenseSet', spdxId: 'urn:or', expandedlicensing_member: ['urn:or'] },
      ],
      null,
    ],
    [
      'of a class that every object has',
      [licensed('Declared', ['urn:l']), { type: 'toString', spdxId: 'urn:l' }],
      null,
    ],
  ])('says under which licenses a package is: %s', (_what, elements, text) => {
    expect(licensesOf(...elements)).toBe(text);
  });

  it('may abbreviate ids', () => {
    const sbom = read(
      [
        packageOf({ spdxId: 'doc:p' }),
        licensed('Declared', ['doc:l'], 'https://acme.example.com/sbom#p'),
        expression('https://acme.example.com/sbom#l', 'MIT'),
      ],
      { '@context': [context, { doc: 'https://acme.example.com/sbom#' }] },
    );
    expect(sbom.packages[0]?.licenses).toBe('MIT');
  });

  it('reads no more packages than those of other formats', () => {
    const many = Array.from({ length: 100_002 }, (_, at) => ({
      type: 'software_Package',
      spdxId: `urn:${at}`,
      name: 'x',
    }));
    const { packages, leftOut } = read(many);
    expect([packages.length, leftOut]).toEqual([100_000, 2]);
  });

  it('is read in time, however its licenses contain each other', () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => `urn:set:${at}`);
    const sets = ids.map((spdxId, at) => ({
      type: 'expandedlicensing_DisjunctiveLicenseSet',
      spdxId,
      expandedlicensing_member: [...ids.slice(at + 1, at + 100), 'https://spdx.org/licenses/MIT'],
    }));
    const text = licensesOf(licensed('Declared', [ids[0]]), ...sets);
    expect(text?.length).toBe(2_000);
  });

  it('never throws, and has nothing but texts of bounded length', () => {
    const keys = [
      'type',
      '@type',
      'spdxId',
      '@id',
      'from',
      'to',
      'relationshipType',
      'name',
      'rootElement',
      'creationInfo',
      'createdUsing',
      'externalIdentifier',
      'expandedlicensing_member',
      'simplelicensing_licenseExpression',
      '__proto__',
    ];
    const words = [
      'software_Package',
      'SpdxDocument',
      'software_Sbom',
      'Relationship',
      'hasDeclaredLicense',
      'urn:a',
      'urn:b',
      '_:c',
      'expandedlicensing_DisjunctiveLicenseSet',
      'expandedlicensing_OrLaterOperator',
      'x'.repeat(3_000),
      '',
      'constructor',
    ];
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(...words),
        fc.constant(null),
        fc.integer(),
        tie('list'),
        tie('element'),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      element: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
    }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), value, (graph, hostile) => {
        const sbom = readSbom({ '@context': [context, hostile], '@graph': graph });
        if (typeof sbom === 'string') throw new Error(sbom);
        for (const { name, version, licenses } of sbom.packages) {
          expect(Math.max(name.length, version.length, licenses?.length ?? 0)).toBeLessThanOrEqual(2_000);
        }
      }),
      { numRuns: 300 },
    );
  });
});
