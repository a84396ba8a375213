import type { ReportSubject } from '@/domain/scan/report-subject';
import type { ScannedPackage } from '@/domain/scan/scan-report';
import type { Pieces } from '@/domain/text/pieces';
import type { ExportHeader } from './export-input';
import type { PackageRecord } from './package-record';
import { imageUrl } from './package-url';

/** A name and a value of CycloneDX's own extension point. */
export interface CycloneProperty {
  name: string;
  value: string;
}

/** Properties for what is known; nothing for null. */
export function cycloneProperties(values: Readonly<Record<string, string | number | boolean | null>>) {
  return Object.entries(values).flatMap(([name, value]): CycloneProperty[] =>
    value === null || value === '' ? [] : [{ name: `quay:${name}`, value: String(value) }],
  );
}

/** Hands out names that are unique within a document: a second `a` becomes `a (2)`. */
export function uniqueNames(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let count = 2; taken.has(name); count += 1) name = `${wanted} (${count})`;
    taken.add(name);
    return name;
  };
}

/** Name by which the image is referred to within the document. */
export const imageRef = 'image';

/** The image that the document is about. */
export function imageComponent(subject: ReportSubject, header: ExportHeader) {
  const purl = imageUrl(subject);
  return {
    type: 'container',
    'bom-ref': imageRef,
    name: `${header.registry}/${header.repository}`,
    version: header.digest,
    ...(purl !== null && { purl }),
    properties: cycloneProperties({ tag: header.tag, platform: header.platform }),
  };
}

interface PackageComponents {
  components: readonly unknown[];
  /** The name by which each package is referred to. */
  refs: ReadonlyMap<ScannedPackage, string>;
}

/** The packages as components. */
export function* packageComponents(
  packages: readonly ScannedPackage[],
  recordOf: (pkg: ScannedPackage) => PackageRecord,
): Pieces<PackageComponents> {
  const nameFor = uniqueNames();
  nameFor(imageRef);
  const refs = new Map<ScannedPackage, string>();
  const components: unknown[] = [];
  for (const pkg of packages) {
    const { name, version, type, purl, layer } = recordOf(pkg);
    const ref = nameFor(purl ?? `package:${name}@${version}`);
    refs.set(pkg, ref);
    components.push({
      type: 'library',
      'bom-ref': ref,
      name,
      ...(version !== '' && { version }),
      ...(purl !== null && { purl }),
      properties: cycloneProperties({
        'package-type': type,
        'layer-digest': layer?.digest ?? null,
        'layer-command': layer?.command ?? null,
      }),
    });
    yield '';
  }
  return { components, refs };
}
