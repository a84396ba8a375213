import { compareCodeUnits } from '@/domain/text/compare';
import { compareDigits } from './version-digits';
import { versionRules } from './version-rules';

// PEP 440: [N!]N(.N)*[{a|b|rc}N][.postN][.devN][+local], with the spellings that it allows.
const pattern =
  /^v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|([-_.]?(?:post|rev|r))[-_.]?(\d*))?(?:([-_.]?dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?$/;

const stages: Record<string, number> = { a: 1, alpha: 1, b: 2, beta: 2, c: 3, rc: 3, pre: 3, preview: 3 };

/** A release without any stage comes after all of them; one that is only in development, before them. */
const noStage = 4;
const onlyDevelopment = 0;

interface PythonVersion {
  epoch: string;
  release: string[];
  stage: number;
  stageNumber: string;
  /** Null if there is none. */
  post: string | null;
  dev: string | null;
  local: string[];
}

function parse(text: string): PythonVersion | null {
  const parts = pattern.exec(text.trim().toLowerCase());
  if (parts === null) return null;
  const [, epoch = '0', release = '', stage, stageNumber = '', dashPost, postWord, postNumber = '', devWord] = parts;
  const post = dashPost ?? (postWord === undefined ? null : postNumber);
  const dev = devWord === undefined ? null : (parts[9] ?? '');
  return {
    epoch,
    release: release.split('.'),
    stage:
      stage === undefined ? (post === null && dev !== null ? onlyDevelopment : noStage) : (stages[stage] ?? noStage),
    stageNumber,
    post,
    dev,
    local: parts[10]?.split(/[-_.]/) ?? [],
  };
}

/** Missing members count as 0: 1.0 is 1.0.0. */
function compareRelease(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = compareDigits(a[at] ?? '', b[at] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

/** `ifMissing` says whether a version without the part comes before (-1) or after (1) one with it. */
function comparePart(a: string | null, b: string | null, ifMissing: -1 | 1): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? ifMissing : -ifMissing;
  return compareDigits(a, b);
}

/** Words come before numbers; the longer one comes last. */
function compareLocal(a: readonly string[], b: readonly string[]): number {
  const isNumber = (part: string) => /^\d+$/.test(part);
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const [x, y] = [a[at] ?? '', b[at] ?? ''];
    if (isNumber(x) !== isNumber(y)) return isNumber(x) ? 1 : -1;
    const difference = isNumber(x) ? compareDigits(x, y) : compareCodeUnits(x, y);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Orders versions of Python packages as PEP 440 says. */
export const pythonVersions = versionRules(
  parse,
  (left, right) =>
    compareDigits(left.epoch, right.epoch) ||
    compareRelease(left.release, right.release) ||
    left.stage - right.stage ||
    compareDigits(left.stageNumber, right.stageNumber) ||
    comparePart(left.post, right.post, -1) ||
    comparePart(left.dev, right.dev, 1) ||
    compareLocal(left.local, right.local),
);
