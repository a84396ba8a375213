import type { Ecosystem } from '@/domain/packages/package-ecosystem';
import { compareVersions } from './version-order';

/**
 * The newest of several versions; several if the order of some is not known, so that each may be it; null for none.
 * Versions that mean the same are one: the first spelling of them.
 */
export function newestOf(
  ecosystem: Ecosystem | null,
  versions: readonly string[],
): readonly [string, ...string[]] | null {
  const different = [...new Set(versions)].filter(
    (version, at, all) => !all.slice(0, at).some((earlier) => compareVersions(ecosystem, earlier, version) === 0),
  );
  const [first, ...rest] = different.filter(
    (version) => !different.some((other) => (compareVersions(ecosystem, other, version) ?? 0) > 0),
  );
  return first === undefined ? null : [first, ...rest];
}
