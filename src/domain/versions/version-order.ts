import type { Ecosystem } from '@/domain/packages/package-ecosystem';
import { compareDigits } from './version-digits';
import { apkVersions } from './version-order-apk';
import { debianVersions } from './version-order-deb';
import { pythonVersions } from './version-order-pypi';
import { rpmVersions } from './version-order-rpm';
import { composerVersions, gemVersions, mavenVersions } from './version-order-segments';
import { goVersions, nugetVersions, semanticVersions } from './version-order-semver';
import type { VersionRules } from './version-rules';

const rules: Record<Exclude<Ecosystem, 'generic'>, VersionRules> = {
  deb: debianVersions,
  rpm: rpmVersions,
  apk: apkVersions,
  npm: semanticVersions,
  cargo: semanticVersions,
  golang: goVersions,
  nuget: nugetVersions,
  pypi: pythonVersions,
  maven: mavenVersions,
  gem: gemVersions,
  composer: composerVersions,
};

/** All formats agree about two versions of equally many plain numbers, so that the format need not be known. */
function comparePlainNumbers(a: string, b: string): number | null {
  const plain = /^v?(\d+(?:\.\d+)*)$/;
  const [left, right] = [plain.exec(a.trim())?.[1]?.split('.'), plain.exec(b.trim())?.[1]?.split('.')];
  if (left === undefined || right === undefined || left.length !== right.length) return null;
  // Alpine's packages read 1.01 as a fraction.
  if ([...left, ...right].some((digits) => /^0\d/.test(digits))) return null;
  for (let at = 0; at < left.length; at += 1) {
    const difference = compareDigits(left[at] ?? '', right[at] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The rules for a kind of package; null if there are none that hold for all of it. */
export function versionRulesOf(ecosystem: Ecosystem | null): VersionRules | null {
  return ecosystem === null || ecosystem === 'generic' ? null : rules[ecosystem];
}

/**
 * Orders two versions by the rules of their kind of package: negative if `a` is the older one, positive if it is
 * the newer one, 0 if both mean the same. Null if that is not certain: the kind is not known, or a version is none
 * of its kind.
 */
export function compareVersions(ecosystem: Ecosystem | null, a: string, b: string): number | null {
  if (a === b) return 0;
  const known = versionRulesOf(ecosystem);
  return known === null ? comparePlainNumbers(a, b) : known.compare(a, b);
}
