import type { Ecosystem } from './package-ecosystem';
import { compareDigits } from './version-digits';
import { compareApkVersions } from './version-order-apk';
import { compareDebianVersions } from './version-order-deb';
import { comparePythonVersions } from './version-order-pypi';
import { compareRpmVersions } from './version-order-rpm';
import { compareComposerVersions, compareGemVersions, compareMavenVersions } from './version-order-segments';
import { compareGoVersions, compareNugetVersions, compareSemanticVersions } from './version-order-semver';

type Compare = (a: string, b: string) => number | null;

const orders: Record<Exclude<Ecosystem, 'generic'>, Compare> = {
  deb: compareDebianVersions,
  rpm: compareRpmVersions,
  apk: compareApkVersions,
  npm: compareSemanticVersions,
  cargo: compareSemanticVersions,
  golang: compareGoVersions,
  nuget: compareNugetVersions,
  pypi: comparePythonVersions,
  maven: compareMavenVersions,
  gem: compareGemVersions,
  composer: compareComposerVersions,
};

/** Two versions of as many plain numbers: all formats agree about their order, so that it need not be known. */
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

/**
 * Orders two versions by the rules of their kind of package: negative where `a` is the older one, positive where it is
 * the newer one, 0 where both mean the same. Null where nobody can be sure: the kind is not known, or a version is none
 * of its kind.
 */
export function compareVersions(ecosystem: Ecosystem | null, a: string, b: string): number | null {
  if (a === b) return 0;
  if (ecosystem === null || ecosystem === 'generic') return comparePlainNumbers(a, b);
  return orders[ecosystem](a, b);
}
