/** How the versions of one kind of package are ordered. */
export interface VersionRules {
  /** Negative if `a` is the older one, 0 if both mean the same; null if one is no version of this kind. */
  compare(a: string, b: string): number | null;
  /** The versions of this kind among the texts, the oldest first. Each is read once, however many there are. */
  inOrder(texts: Iterable<string>): string[];
  /**
   * Those of which each may be the newest, in the order given: the newest version of this kind, in its first spelling, and every text
   * that is none. Each is read once, however many there are.
   */
  newestOf(texts: readonly string[]): string[];
}

/**
 * @param read null for a text that is no such version
 * @param compare orders two versions; negative if the first is the older one
 */
export function versionRules<Version>(
  read: (text: string) => Version | null,
  compare: (a: Version, b: Version) => number,
): VersionRules {
  return {
    compare(a, b) {
      const [left, right] = [read(a), read(b)];
      return left === null || right === null ? null : compare(left, right);
    },
    inOrder: (texts) =>
      Array.from(texts, (text) => ({ text, version: read(text) }))
        .flatMap(({ text, version }) => (version === null ? [] : [{ text, version }]))
        .toSorted((a, b) => compare(a.version, b.version) || (a.text < b.text ? -1 : 1))
        .map(({ text }) => text),
    newestOf(texts) {
      const versions = texts.map(read);
      let newest: { version: Version; at: number } | null = null;
      for (const [at, version] of versions.entries()) {
        if (version === null) continue;
        if (newest === null || compare(version, newest.version) > 0) newest = { version, at };
      }
      return texts.filter((_text, at) => versions[at] === null || newest?.at === at);
    },
  };
}
