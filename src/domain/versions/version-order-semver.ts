import type SemVer from 'semver/classes/semver.js';
import parse from 'semver/functions/parse.js';
import { compareDigits } from './version-digits';
import { versionRules } from './version-rules';

/** Null also if a number of the stage is too long for a JavaScript number: the library would compare it wrongly. */
function readSemantic(version: string): SemVer | null {
  const read = parse(version, { loose: true });
  return read?.prerelease.some((part) => typeof part === 'string' && /^\d+$/.test(part)) === true ? null : read;
}

/** The library's own function reads both anew, strictly, and throws at what only the loose reading allows. */
function compare(a: SemVer, b: SemVer): number {
  return a.compare(b);
}

/** Orders semantic versions, with or without a leading v. What follows a plus does not count. */
export const semanticVersions = versionRules(readSemantic, compare);

/** Go writes its own releases as go1.21rc2, go1.21.5; modules are semantic versions with a leading v. */
function goVersion(version: string): string {
  const own = /^(?:go|v)?(\d+\.\d+)(\.\d+)?((?:rc|beta)\d+)?$/.exec(version.trim());
  if (own === null) return version;
  const [, minor = '', patch = '.0', stage] = own;
  return `${minor}${patch}${stage === undefined ? '' : `-${stage.replace(/(?=\d)/, '.')}`}`;
}

/** Orders versions of Go modules, and of Go itself. */
export const goVersions = versionRules((version) => readSemantic(goVersion(version)), compare);

interface NugetVersion {
  numbers: readonly string[];
  /** A version without numbers of its own, for its stage alone. */
  stage: SemVer;
}

function readNuget(version: string): NugetVersion | null {
  const parts = /^v?(\d+(?:\.\d+){0,3})(?:-([0-9a-z.-]+))?(?:\+.*)?$/.exec(version.trim().toLowerCase());
  if (parts === null) return null;
  const [, numbers = '', stageText] = parts;
  const stage = readSemantic(stageText === undefined ? '0.0.0' : `0.0.0-${stageText}`);
  return stage === null ? null : { numbers: numbers.split('.'), stage };
}

/** Orders NuGet versions: up to four numbers, then a stage as in semantic versions, in any letter case. */
export const nugetVersions = versionRules(readNuget, (a, b) => {
  for (let at = 0; at < 4; at += 1) {
    const difference = compareDigits(a.numbers[at] ?? '', b.numbers[at] ?? '');
    if (difference !== 0) return difference;
  }
  return compare(a.stage, b.stage);
});
