import { listOf, memberOf, textAt, textOf, timeOf, valueAt } from '@/domain/text/json-value';
import type { Sbom } from './sbom';
import { packagesOf, sbomPackage } from './sbom-packages';
import { Spdx3Graph } from './spdx3-graph';
import { licenseWords } from './spdx3-licenses';

/** What is listed as a package; models are packages of their own kind. */
const spdxPackageTypes: ReadonlySet<string> = new Set(['software_Package', 'ai_AIPackage']);

/** What holds the elements of a file: it names the file, or what the file is about. */
const collectionTypes: ReadonlySet<string> = new Set(['SpdxDocument', 'software_Sbom']);

/**
 * SPDX 3 as its JSON-LD: a flat list of elements that name each other, licenses among them, by relationships. The image
 * itself is listed as well; it is no package in itself. Null for anything else. By "Model and serializations" of SPDX 3.
 */
export function readSpdx3(document: unknown): Sbom | null {
  const elements = listOf(memberOf(document, '@graph'));
  const collections = elements.filter((element) => collectionTypes.has(Spdx3Graph.typeOf(element)));
  if (collections.length === 0 && !/spdx\.org\/rdf\/3\b/.test(contextOf(document))) return null;
  const graph = new Spdx3Graph(document, elements);
  const listed = elements.filter(
    (element) =>
      spdxPackageTypes.has(Spdx3Graph.typeOf(element)) && textAt(element, 'software_primaryPurpose') !== 'container',
  );
  const written = graph.find(memberOf(collections[0] ?? listed[0], 'creationInfo'));
  const licenses = licensesByPackage(graph, elements);
  return {
    format: `SPDX ${textAt(written, 'specVersion')?.slice(0, 20) ?? '3'}`,
    name: nameOf(graph, collections),
    createdAt: timeOf(valueAt(written, 'created')),
    tools: listOf(memberOf(written, 'createdUsing'))
      .slice(0, 20)
      .flatMap((tool) => textAt(graph.find(tool), 'name') ?? []),
    ...packagesOf(listed, (element) => {
      const { concluded = null, declared = null } = licenses.get(graph.idOf(element)) ?? {};
      return sbomPackage({
        name: textAt(element, 'name'),
        version: textAt(element, 'software_packageVersion'),
        licenses: concluded ?? declared,
        purl: textAt(element, 'software_packageUrl') ?? purlAmong(graph, memberOf(element, 'externalIdentifier')),
      });
    }),
  };
}

/** The address that says of which version the file is; the context may be a list with abbreviations. */
function contextOf(document: unknown): string {
  const context = memberOf(document, '@context');
  return (
    textOf(context) ??
    listOf(context)
      .map(textOf)
      .find((text) => text !== null) ??
    ''
  );
}

/** The name of the document, or of what it is about, which another collection may stand before. */
function nameOf(graph: Spdx3Graph, collections: readonly unknown[]): string | null {
  const roots = collections.flatMap((one) => listOf(memberOf(one, 'rootElement')).slice(0, 1));
  return (
    [...collections, ...roots.map((root) => graph.find(root))].map((one) => textAt(one, 'name')).find(isText) ?? null
  );
}

function isText(text: string | null): text is string {
  return text !== null;
}

function purlAmong(graph: Spdx3Graph, identifiers: unknown): string | null {
  const found = listOf(identifiers)
    .slice(0, 100)
    .map((one) => graph.find(one))
    .find((one) => textAt(one, 'externalIdentifierType') === 'packageUrl');
  return textAt(found, 'identifier');
}

interface PackageLicenses {
  concluded?: string | null;
  declared?: string | null;
}

const licenseRelations = { hasConcludedLicense: 'concluded', hasDeclaredLicense: 'declared' } as const;

/** The licenses of packages by the packages' ids; what asserts nothing is null. */
function licensesByPackage(graph: Spdx3Graph, elements: readonly unknown[]): ReadonlyMap<string, PackageLicenses> {
  const words = licenseWords(graph);
  const found = new Map<string, PackageLicenses>();
  for (const element of elements) {
    const relation = textAt(element, 'relationshipType');
    if (relation !== 'hasConcludedLicense' && relation !== 'hasDeclaredLicense') continue;
    const id = graph.idIn(memberOf(element, 'from'));
    if (id === '') continue;
    const to = memberOf(element, 'to');
    const named = (Array.isArray(to) ? to : [to]).slice(0, 100).map(words).filter(isText);
    const known = found.get(id) ?? {};
    known[licenseRelations[relation]] ??= textOf(named.join(', '));
    found.set(id, known);
  }
  return found;
}
