import type { Ecosystem } from '@/domain/packages/package-ecosystem';
import { compareVersions, versionRulesOf } from './version-order';

/**
 * The newest of several versions; several if the order of some is not known, so that each may be it; null for none.
 * Versions that mean the same are one: the first spelling of them.
 */
export function newestOf(
  ecosystem: Ecosystem | null,
  versions: readonly string[],
): readonly [string, ...string[]] | null {
  const distinct = [...new Set(versions)];
  const [first, ...rest] = versionRulesOf(ecosystem)?.newestOf(distinct) ?? newestOfPlainNumbers(ecosystem, distinct);
  return first === undefined ? null : [first, ...rest];
}

/** Without rules for a kind only some pairs can be ordered, so that each is compared with all others. */
function newestOfPlainNumbers(ecosystem: Ecosystem | null, distinct: readonly string[]): string[] {
  const different = distinct.filter(
    (version, at, all) => !all.slice(0, at).some((earlier) => compareVersions(ecosystem, earlier, version) === 0),
  );
  return different.filter(
    (version) => !different.some((other) => (compareVersions(ecosystem, other, version) ?? 0) > 0),
  );
}
