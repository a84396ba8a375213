import type { RepositoryName } from '@/domain/repository';

/** Tabs of the repository page, as the address spells them. */
export const repositoryTabs = ['tags'] as const;
export type RepositoryTabName = (typeof repositoryTabs)[number];

/** Tabs of the tag page, as the address spells them. */
export const tagTabs = ['details', 'layers'] as const;
export type TagTabName = (typeof tagTabs)[number];

type Query = Record<string, string | undefined>;

function withQuery(path: string, query: Query): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.set(key, value);
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}

function repositoryPath({ namespace, name }: RepositoryName): string {
  return ['/repository', namespace, ...name.split('/')].map(encodePart).join('/');
}

function encodePart(part: string, position: number): string {
  return position === 0 ? part : encodeURIComponent(part);
}

/** Every address of the app is built here, with each part encoded. */
export const paths = {
  repositories: () => '/repository',
  organization: (namespace: string) => `/organization/${encodeURIComponent(namespace)}`,
  user: (name: string) => `/user/${encodeURIComponent(name)}`,

  repository(repository: RepositoryName, query: { tab?: RepositoryTabName } = {}): string {
    // A name such as team/tag/tools would read as the tag `tools` of `team`; the slash at the end tells them apart.
    const looksLikeTag = repository.name.split('/').at(-2) === 'tag' && repository.name.split('/').length >= 3;
    return withQuery(repositoryPath(repository) + (looksLikeTag ? '/' : ''), query);
  },

  tag(repository: RepositoryName, tagName: string, query: { tab?: TagTabName; digest?: string } = {}): string {
    return withQuery(`${repositoryPath(repository)}/tag/${encodeURIComponent(tagName)}`, query);
  },
};
