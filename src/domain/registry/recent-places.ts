import type { RepositoryName } from '@/domain/repository/repository';

/** A repository or a tag that a person has looked at. */
export interface RecentPlace extends RepositoryName {
  tagName: string | null;
}

/** Places kept for each person. */
export const mostRecentPlaces = 10;
const mostLines = 200;

// A line per place, the latest first: person, namespace, name and tag, with tabs between them. None of these can have a tab.

/** The places of a person, the latest first. Never throws: unreadable lines are left out. */
export function recentPlacesOf(kept: string, person: string): RecentPlace[] {
  return kept.split('\n').flatMap((line) => {
    const [owner, namespace = '', name = '', tagName = ''] = line.split('\t');
    if (owner !== person || namespace === '' || name === '') return [];
    return [{ namespace, name, tagName: tagName === '' ? null : tagName }];
  });
}

/** What is to be kept once the person has looked at a place. */
export function withRecentPlace(kept: string, person: string, { namespace, name, tagName }: RecentPlace): string {
  const line = [person, namespace, name, tagName ?? ''].join('\t');
  const lines = kept.split('\n').filter((one) => one !== line && one !== '');
  const own = [line, ...lines.filter((one) => isOf(one, person))].slice(0, mostRecentPlaces);
  return [...own, ...lines.filter((one) => !isOf(one, person))].slice(0, mostLines).join('\n');
}

/** The kept lines without those of the person. */
export function withoutRecentPlaces(kept: string, person: string): string {
  return kept
    .split('\n')
    .filter((line) => !isOf(line, person))
    .join('\n');
}

const isOf = (line: string, person: string) => line.startsWith(`${person}\t`);
