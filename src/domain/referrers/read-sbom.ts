import { listOf, memberOf, textAt, textOf, timeOf, valueAt } from '@/domain/text/json-value';
import { readPackageUrl } from './package-url';
import { mostPackages, type Sbom, type SbomPackage } from './sbom';

/** The document of an SBOM: SPDX 2 or CycloneDX, both as JSON; a sentence says why it cannot be read. Never throws. */
export function readSbom(document: unknown): Sbom | string {
  const spdx = textAt(document, 'spdxVersion');
  if (spdx !== null) return readSpdx(document, spdx);
  if (textAt(document, 'bomFormat') === 'CycloneDX') return readCyclonedx(document);
  if (memberOf(document, '@graph') !== undefined) return 'SPDX 3 is not read by this app.';
  return 'It is neither SPDX nor CycloneDX as JSON.';
}

/** Members of SPDX that assert nothing. */
const unsaid = new Set(['NOASSERTION', 'NONE']);

/** SPDX 2.2 and 2.3. The image itself is listed as well; it is no package in itself. */
function readSpdx(document: unknown, version: string): Sbom {
  const listed = listOf(memberOf(document, 'packages')).filter(
    (entry) => textAt(entry, 'primaryPackagePurpose') !== 'CONTAINER',
  );
  const creators = listOf(valueAt(document, 'creationInfo', 'creators')).map(textOf);
  return {
    format: version.replace('SPDX-', 'SPDX ').slice(0, 40),
    name: textAt(document, 'name'),
    createdAt: timeOf(valueAt(document, 'creationInfo', 'created')),
    tools: creators
      .filter((creator) => creator !== null)
      .flatMap((creator) => creator.match(/^Tool: (.+)$/)?.[1] ?? []),
    ...packagesOf(listed, (entry) => {
      const licenses = [textAt(entry, 'licenseConcluded'), textAt(entry, 'licenseDeclared')];
      const references = listOf(memberOf(entry, 'externalRefs'));
      const purl = references.find((reference) => textAt(reference, 'referenceType') === 'purl');
      return sbomPackage({
        name: textAt(entry, 'name'),
        version: textAt(entry, 'versionInfo'),
        licenses: licenses.find((license) => license !== null && !unsaid.has(license)) ?? null,
        purl: textAt(purl, 'referenceLocator'),
      });
    }),
  };
}

/** Components of these types are no packages. */
const noPackages = new Set(['file', 'operating-system', 'container', 'data']);

/** CycloneDX 1.x. Components may hold others. */
function readCyclonedx(document: unknown): Sbom {
  const listed: unknown[] = [];
  const waiting = [listOf(memberOf(document, 'components'))];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const component of next) {
      if (!noPackages.has(textAt(component, 'type') ?? '')) listed.push(component);
      const inner = listOf(memberOf(component, 'components'));
      if (inner.length > 0) waiting.push(inner);
    }
  }
  const tools = valueAt(document, 'metadata', 'tools');
  const named = Array.isArray(tools) ? tools : listOf(memberOf(tools, 'components'));
  return {
    format: `CycloneDX ${textAt(document, 'specVersion')?.slice(0, 20) ?? ''}`.trim(),
    name: textAt(document, 'metadata', 'component', 'name'),
    createdAt: timeOf(valueAt(document, 'metadata', 'timestamp')),
    tools: named.flatMap((tool) => {
      const words = [textAt(tool, 'name'), textAt(tool, 'version')].filter((word) => word !== null);
      return words.length === 0 ? [] : [words.join(' ')];
    }),
    ...packagesOf(listed, (component) =>
      sbomPackage({
        name: textAt(component, 'name'),
        version: textAt(component, 'version'),
        licenses: licensesOf(memberOf(component, 'licenses')),
        purl: textAt(component, 'purl'),
      }),
    ),
  };
}

function licensesOf(licenses: unknown): string | null {
  const words = listOf(licenses).map(
    (entry) => textAt(entry, 'expression') ?? textAt(entry, 'license', 'id') ?? textAt(entry, 'license', 'name'),
  );
  return textOf(words.filter((word) => word !== null).join(', '));
}

function packagesOf(listed: readonly unknown[], read: (entry: unknown) => SbomPackage | null) {
  const packages = listed
    .slice(0, mostPackages)
    .map(read)
    .filter((entry) => entry !== null);
  return { packages, leftOut: listed.length - packages.length };
}

/** The name of the package URL counts: formats have no common place for what stands before it. */
function sbomPackage({
  name,
  version,
  licenses,
  purl,
}: Record<'name' | 'version' | 'licenses' | 'purl', string | null>): SbomPackage | null {
  const named = purl === null ? null : readPackageUrl(purl);
  const known = named?.name ?? name;
  if (known === null) return null;
  return { name: known, version: version ?? '', licenses, purl, ecosystem: named?.ecosystem ?? null };
}
