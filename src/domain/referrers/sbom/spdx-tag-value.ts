/** What a table of packages needs of SPDX 2, named as in its JSON. */
interface SpdxDocument {
  spdxVersion: string;
  name?: string;
  creationInfo: { created?: string; creators: string[] };
  packages: SpdxPackage[];
}

interface SpdxPackage {
  name: string;
  versionInfo?: string;
  licenseConcluded?: string;
  licenseDeclared?: string;
  primaryPackagePurpose?: string;
  externalRefs: { referenceType: string; referenceLocator: string }[];
}

/**
 * An SPDX 2 document that is written as lines of tag and value (SPDX 2.3, clause 6 and 7), in the shape of its JSON; null if the
 * text is none. A package begins with its name, and ends where a file or a snippet begins. Never throws.
 */
export function readTagValue(text: string): SpdxDocument | null {
  const spdx: SpdxDocument = { spdxVersion: '', creationInfo: { creators: [] }, packages: [] };
  let entry: SpdxPackage | null = null;
  for (const [tag, value] of fieldsOf(text)) {
    if (spdx.spdxVersion === '' && tag !== 'SPDXVersion') return null; // it comes first
    if (tag === 'SPDXVersion') spdx.spdxVersion = value;
    else if (tag === 'DocumentName') spdx.name = value;
    else if (tag === 'Created') spdx.creationInfo.created = value;
    else if (tag === 'Creator') spdx.creationInfo.creators.push(value);
    else if (tag === 'PackageName') spdx.packages.push((entry = { name: value, externalRefs: [] }));
    else if (tag === 'FileName' || tag === 'SnippetSPDXID') entry = null;
    else if (entry !== null) addToPackage(entry, tag, value);
  }
  return spdx.spdxVersion === '' ? null : spdx;
}

function addToPackage(entry: SpdxPackage, tag: string, value: string): void {
  if (tag === 'PackageVersion') entry.versionInfo = value;
  else if (tag === 'PackageLicenseConcluded') entry.licenseConcluded = value;
  else if (tag === 'PackageLicenseDeclared') entry.licenseDeclared = value;
  else if (tag === 'PrimaryPackagePurpose') entry.primaryPackagePurpose = value;
  else if (tag === 'ExternalRef') {
    const [, referenceType = '', referenceLocator = ''] = value.split(/\s+/);
    entry.externalRefs.push({ referenceType, referenceLocator });
  }
}

/** Tag and value of each line. Values that go on over lines are texts, of which the first line is enough here. */
function* fieldsOf(text: string): Generator<[tag: string, value: string]> {
  let isInText = false;
  for (const line of text.split(/\r?\n/)) {
    if (isInText) {
      isInText = !line.includes('</text>');
      continue;
    }
    const at = line.indexOf(':');
    if (at === -1 || line.startsWith('#')) continue;
    isInText = line.includes('<text>') && !line.includes('</text>');
    yield [
      line.slice(0, at).trim(),
      line
        .slice(at + 1)
        .replace(/<\/?text>/g, '')
        .trim(),
    ];
  }
}
