import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { RecentPlace } from '@/domain/registry/recent-places';
import { shortDigest } from '@/domain/image/digest';
import type { Tag } from '@/domain/tags/tag';
import { paths } from '@/routing/paths';
import type { PastedPlace } from '@/routing/pasted-place';
import type { Around } from './around';
import type { PaletteOption } from './palette-options';

type GoTo = (address: string) => void;

export function repositoryOption(goTo: GoTo, repository: RepositoryName): PaletteOption {
  const name = fullRepositoryName(repository);
  return { key: name, label: name, choose: () => goTo(paths.repository(repository)) };
}

export function tagOption(goTo: GoTo, repository: RepositoryName, tagName: string): PaletteOption {
  const name = `${fullRepositoryName(repository)}:${tagName}`;
  return { key: name, label: name, choose: () => goTo(paths.tag(repository, tagName)) };
}

export function recentOption(goTo: GoTo, place: RecentPlace): PaletteOption {
  return place.tagName === null ? repositoryOption(goTo, place) : tagOption(goTo, place, place.tagName);
}

/** What a pasted text opens; null for a text that is none. */
export function openOptions(
  goTo: GoTo,
  place: PastedPlace | null,
  { repository, namespace }: Pick<Around, 'repository' | 'namespace'>,
  tags: readonly Tag[],
): PaletteOption[] {
  if (place === null) return [];
  const opened = pastedOption(goTo, place, { repository, tags });
  return place.kind === 'digest' ? [opened, whereOption(goTo, namespace, place.digest)] : [opened];
}

/** Opens what was pasted; says why not if that is not possible. */
function pastedOption(
  goTo: GoTo,
  place: PastedPlace,
  { repository, tags }: { repository: RepositoryName | null; tags: readonly Tag[] },
): PaletteOption {
  switch (place.kind) {
    case 'elsewhere':
      return {
        key: 'pasted',
        label: `Open in ${place.host}`,
        reason: 'This is another registry.',
        choose: () => undefined,
      };
    case 'address':
      return { key: 'pasted', label: `Open ${place.to}`, choose: () => goTo(place.to) };
    case 'image': {
      const { tagName, digest } = place;
      if (tagName === null && digest !== null) return digestOption(goTo, place.repository, digest, []);
      if (tagName === null) return repositoryOption(goTo, place.repository);
      if (digest === null) return tagOption(goTo, place.repository, tagName);
      return {
        key: 'pasted',
        label: `${fullRepositoryName(place.repository)}:${tagName}@${shortDigest(digest)}`,
        choose: () => goTo(paths.tag(place.repository, tagName, { digest })),
      };
    }
    case 'digest':
      if (repository !== null) return digestOption(goTo, repository, place.digest, tags);
      return {
        key: 'pasted',
        label: `Open ${shortDigest(place.digest)}`,
        reason: 'Open its repository first: the same digest may be in several.',
        choose: () => undefined,
      };
  }
}

/** Looks for an image in all repositories of the namespace that the person is in; elsewhere the namespace is asked for. */
export function whereOption(goTo: GoTo, namespace: string | null, where: string): PaletteOption {
  return {
    key: 'where',
    label: where === '' ? 'Where is this image?' : `Where is ${shortDigest(where)}?`,
    detail: namespace === null ? 'In the repositories of a namespace' : `In the repositories of ${namespace}`,
    choose: () => goTo(paths.where(namespace, { where })),
  };
}

/** Opens the tag that points to the digest if it is known, else the search for it among the tags. */
function digestOption(goTo: GoTo, repository: RepositoryName, digest: string, tags: readonly Tag[]): PaletteOption {
  const tag = tags.find(({ manifestDigest }) => manifestDigest === digest);
  return {
    key: 'pasted',
    label: `${fullRepositoryName(repository)}@${shortDigest(digest)}`,
    detail: tag === undefined ? 'Search the tags for it' : `Tag ${tag.name}`,
    choose: () =>
      goTo(
        tag === undefined ? paths.repository(repository, { q: digest, in: 'digest' }) : paths.tag(repository, tag.name),
      ),
  };
}
