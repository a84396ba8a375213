import { useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { RepositoryName } from '@/domain/repository/repository';
import type { RecentPlace } from '@/domain/registry/recent-places';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { useKeepSelected } from '@/features/tag-actions/use-keep-selected';
import { useTagActionContext } from '@/features/tag-actions/use-tag-action-context';
import { firstFoundRepositories } from '@/queries/repositories/find-repositories.queries';
import { useSavedViews } from '@/queries/saved-views/kept-views';
import { recentPlaces } from '@/queries/session/recent-places';
import { tagQueries } from '@/queries/tags/tags.queries';
import { readPastedPlace } from '@/routing/pasted-place';
import { typingPause, useDebounced } from '@/ui/use-debounced';
import { useTheme } from '../theme';
import { useVisitor } from '../use-visitor';
import type { Around } from './around';
import { actionGroup, choiceGroups, repositoryTabGroup, savedViewGroup, tabGroup, viewGroup } from './command-groups';
import { offeredGroups, type PaletteGroup } from './palette-options';
import { openOptions, recentOption, repositoryOption, tagOption, whereOption } from './place-options';

/** So many tags of the repository at hand are offered. */
const mostTags = 8;
/** So many places are offered before anything is typed. */
const mostRecentAtFirst = 5;
const nowhere = { namespace: '', name: '' };

interface PaletteOffer {
  groups: readonly PaletteGroup[];
  /** More may come. */
  isSearching: boolean;
  failures: readonly { title: string; error: Error; retry(): void }[];
}

/** Everything that the palette offers for what is typed. */
export function usePaletteGroups(typed: string, around: Around): PaletteOffer {
  const client = useQueryClient();
  const navigate = useNavigate();
  const keepSelected = useKeepSelected();
  const theme = useTheme();
  const visitor = useVisitor();
  const host = usePullHost();
  const [recent] = useState(() => recentPlaces(client).filter((place) => !isHere(place, around)));
  const { views: savedViews } = useSavedViews();
  const text = typed.trim();
  const settled = useDebounced(text, typingPause);
  const { repository, tags: atHand } = around;
  const context = useTagActionContext(repository ?? nowhere, atHand !== null);

  const place = useMemo(() => readPastedPlace(text, ownNames(host)), [text, host]);
  const canSearch = settled !== '' && visitor !== 'must-sign-in';
  // Tags of the list that the page has read; asked of the registry if it has not read all of them.
  const list = useQuery({ ...tagQueries.list(repository ?? nowhere), enabled: false }).data;
  const isListEnough = repository === null || list?.isComplete === true;
  const tagSearch = useQuery({
    ...tagQueries.search(repository ?? nowhere, settled),
    enabled: canSearch && !isListEnough && !/[/\s]/.test(settled),
  });
  const found = useQuery({ ...firstFoundRepositories(settled), enabled: canSearch });

  const groups = useMemo(() => {
    const goTo = (address: string) => void navigate(address);
    const folded = text.toLowerCase();
    const tags = isListEnough ? (list?.items ?? []) : (tagSearch.data?.tags ?? []);
    const tagNames = tags.map(({ name }) => name).filter((name) => name.toLowerCase().includes(folded));
    return offeredGroups(
      [
        { title: 'Open', options: openOptions(goTo, place, around, list?.items ?? []), isFound: true },
        savedViewGroup(savedViews, around, text, goTo),
        recentGroup(goTo, recent, text),
        actionGroup(around, context, goTo, keepSelected),
        tabGroup(around),
        repositoryTabGroup(around, goTo),
        viewGroup(),
        { title: 'Search', options: [whereOption(goTo, around.namespace, '')] },
        tagGroup(goTo, repository, text === '' ? [] : tagNames.slice(0, mostTags)),
        {
          title: 'Repositories',
          options: text === '' ? [] : (found.data?.repositories ?? []).map((one) => repositoryOption(goTo, one)),
          isFound: true,
        },
        ...choiceGroups(theme),
      ],
      text,
    );
  }, [
    around,
    context,
    repository,
    place,
    recent,
    savedViews,
    text,
    theme,
    list,
    isListEnough,
    tagSearch.data,
    found.data,
    navigate,
    keepSelected,
  ]);

  const searches = [
    { title: 'Could not search repositories.', query: found },
    { title: 'Could not search tags.', query: tagSearch },
  ];
  return {
    groups,
    isSearching: canSearch && (text !== settled || searches.some(({ query }) => query.isFetching)),
    failures: text === '' ? [] : searches.flatMap(searchFailures),
  };
}

function recentGroup(goTo: (address: string) => void, recent: readonly RecentPlace[], text: string): PaletteGroup {
  const offered = recent.slice(0, text === '' ? mostRecentAtFirst : undefined);
  return { title: 'Recent', options: offered.map((one) => recentOption(goTo, one)) };
}

function tagGroup(
  goTo: (address: string) => void,
  repository: RepositoryName | null,
  names: readonly string[],
): PaletteGroup {
  const options = repository === null ? [] : names.map((name) => tagOption(goTo, repository, name));
  return { title: 'Tags', options, isFound: true };
}

interface Search {
  title: string;
  query: Pick<UseQueryResult, 'error' | 'isFetching' | 'refetch'>;
}

function searchFailures({ title, query: { error, isFetching, refetch } }: Search): PaletteOffer['failures'] {
  return error === null || isFetching ? [] : [{ title, error, retry: () => void refetch() }];
}

/** The place that the page is about need not be offered. */
function isHere({ namespace, name, tagName }: RecentPlace, { repository, tags }: Around): boolean {
  if (namespace !== repository?.namespace || name !== repository.name) return false;
  return tagName === (tags?.offered.pageTag?.name ?? null);
}

function ownNames(pullHost: string) {
  const { host } = new URL(document.baseURI);
  return {
    hosts: [pullHost.toLowerCase(), host.toLowerCase()],
    basename: import.meta.env.BASE_URL.replace(/\/$/, ''),
  };
}
