import { listOf, memberOf, textAt, textOf, timeOf, valueAt } from '@/domain/text/json-value';
import { readSpdx3 } from './read-spdx3';
import type { Sbom } from './sbom';
import { packagesOf, sbomPackage, unsaid } from './sbom-packages';

/** The document of an SBOM: SPDX 2, SPDX 3 or CycloneDX, in the shape of their JSON; a sentence says why it cannot be read. Never throws. */
export function readSbom(document: unknown): Sbom | string {
  const spdx = textAt(document, 'spdxVersion');
  if (spdx !== null) return readSpdx(document, spdx);
  if (textAt(document, 'bomFormat') === 'CycloneDX') return readCyclonedx(document);
  return readSpdx3(document) ?? 'It is neither SPDX nor CycloneDX as JSON.';
}

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
