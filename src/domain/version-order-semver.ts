import compare from 'semver/functions/compare.js';
import parse from 'semver/functions/parse.js';
import { compareDigits } from './version-digits';

/** Orders two semantic versions, with or without a leading v; null where one is none. What follows a plus does not count. */
export function compareSemanticVersions(a: string, b: string): number | null {
  const [left, right] = [parse(a, { loose: true }), parse(b, { loose: true })];
  return left === null || right === null ? null : compare(left, right);
}

/** Go writes its own releases as go1.21rc2, go1.21.5; modules are semantic versions with a leading v. */
function goVersion(version: string): string {
  const own = /^(?:go|v)?(\d+\.\d+)(\.\d+)?((?:rc|beta)\d+)?$/.exec(version.trim());
  if (own === null) return version;
  const [, minor = '', patch = '.0', stage] = own;
  return `${minor}${patch}${stage === undefined ? '' : `-${stage.replace(/(?=\d)/, '.')}`}`;
}

/** Orders two versions of Go modules, or of Go itself; null where one is none. */
export function compareGoVersions(a: string, b: string): number | null {
  return compareSemanticVersions(goVersion(a), goVersion(b));
}

/** Orders two NuGet versions: up to four numbers, then a stage as in semantic versions, in any letter case. */
export function compareNugetVersions(a: string, b: string): number | null {
  const read = (version: string) =>
    /^v?(\d+(?:\.\d+){0,3})(?:-([0-9a-z.-]+))?(?:\+.*)?$/.exec(version.trim().toLowerCase());
  const [left, right] = [read(a), read(b)];
  if (left === null || right === null) return null;
  const numbers = (parts: RegExpExecArray) => parts[1]?.split('.') ?? [];
  for (let at = 0; at < 4; at += 1) {
    const difference = compareDigits(numbers(left)[at] ?? '', numbers(right)[at] ?? '');
    if (difference !== 0) return difference;
  }
  const stage = (parts: RegExpExecArray) => (parts[2] === undefined ? '0.0.0' : `0.0.0-${parts[2]}`);
  return compareSemanticVersions(stage(left), stage(right));
}
