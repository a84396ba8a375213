import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { LoadToCount } from './counted-load';
import { benchRegistry, repositoryNames, scannedTag } from './data';
import { fillIn, readProfile } from './profile';
import { registryAnswers, type ServedApp, serveApp } from './server';

/** What every page waits for a moment for, so that nothing moves later. */
const waitedFor = /\/(config|user\/|repository\/[^/]+\/[^/]+)$/;

/** The pages whose loads are counted. */
export const countedPages = ['repositories', 'tags', 'history', 'details', 'report'] as const;
export type CountedPage = (typeof countedPages)[number];

const DAY_MS = 86_400_000;

/** A build in front of data whose counts are the same every day: lists start at noon of the day before. */
export async function serveCountedPages(dist: string): Promise<CountedBuild> {
  const sizes = { tags: [100], findings: [50], history: [1000] };
  const noon = Math.floor(Date.now() / DAY_MS) * DAY_MS - DAY_MS / 2;
  const app = await serveApp({ dist, answers: registryAnswers(benchRegistry(sizes, noon)), delayMs: 0 });
  const known = new Map<string, number>();
  const bytesOf = (path: string) => {
    const bytes = known.get(path) ?? brotliCompressSync(readFileSync(join(dist, path))).length;
    known.set(path, bytes);
    return bytes;
  };
  return { ...app, bytesOf };
}

export type CountedBuild = ServedApp & Pick<LoadToCount, 'bytesOf'>;

/** What is loaded for a page, and what its first row may wait for. */
export function loadToCount(page: CountedPage, { url, bytesOf }: CountedBuild): LoadToCount {
  const profile = readProfile();
  const { addresses } = profile;
  const tags = repositoryNames.tags(100);
  const findings = { repository: repositoryNames.findings(50), tag: scannedTag };
  const shown = (address: string, row: string, needed: RegExp): LoadToCount => ({
    url: url + address,
    row,
    needed: new RegExp(`${waitedFor.source}|${needed.source}`),
    bytesOf,
  });
  switch (page) {
    case 'repositories':
      return shown('/repository', 'tbody a[href^="/repository/acme/"]', /\/(user\/|repository)$/);
    case 'tags':
      return shown(fillIn(addresses.tags, { repository: tags }), profile.tags.row, /\/tag\/$/);
    case 'history':
      return shown(
        fillIn(addresses.history, { repository: repositoryNames.history(1000) }),
        profile.history.row,
        /\/tag\/$/,
      );
    case 'details':
      return shown(fillIn(addresses.details, findings), profile.details.shown, /\/tag\/$/);
    case 'report':
      return shown(
        fillIn(addresses.report, findings),
        profile.report.row,
        /\/(config|tag\/|security|manifest\/[^/]+)$/,
      );
  }
}
