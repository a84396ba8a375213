import { ecosystems, namespaceSeparator, type Ecosystem } from '@/domain/packages/package-ecosystem';

/** What a package URL (`pkg:npm/%40acme/ui@4.2.0`) says of a package. */
export interface NamedByUrl {
  ecosystem: Ecosystem;
  /** As scanners write it: `@acme/ui`, `org.acme:app`, `golang.org/x/net`. */
  name: string;
}

const types = new Map<string, Ecosystem>([
  ...ecosystems.map((type): [string, Ecosystem] => [type, type]),
  ['alpm', 'generic'],
  ['apache', 'generic'],
]);

/** Reads a package URL as far as lists of packages need it; null for anything else. */
export function readPackageUrl(purl: string): NamedByUrl | null {
  const [, type = '', path = ''] = /^pkg:\/*([A-Za-z0-9.+-]+)\/([^?#]+)/.exec(purl) ?? [];
  if (path === '') return null;
  const version = path.lastIndexOf('@');
  const parts = (version > 0 ? path.slice(0, version) : path).split('/').filter((part) => part !== '');
  const [name = '', ...behind] = parts.map(decoded).toReversed();
  if (name === '') return null;
  const namespace = behind.toReversed().join('/');
  const ecosystem = types.get(type.toLowerCase()) ?? 'generic';
  return { ecosystem, name: namedIn(ecosystem, namespace, name) };
}

function namedIn(ecosystem: Ecosystem, namespace: string, name: string): string {
  const separator = namespaceSeparator(ecosystem);
  return namespace === '' || separator === null ? name : namespace + separator + name;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
