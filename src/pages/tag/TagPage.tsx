import { Skeleton } from '@patternfly/react-core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { repositoryCrumbs } from '@/features/page-header/crumbs';
import { DocumentTitle } from '@/features/page-header/DocumentTitle';
import { PageHeader } from '@/features/page-header/PageHeader';
import { TagPageActions } from '@/features/tag-actions/TagPageActions';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { wasEndedHere } from '@/queries/tags/own-removals';
import { tagQueries } from '@/queries/tags/tags.queries';
import { useEntries } from '@/queries/images/use-entries';
import { paths, tagTabTitles } from '@/routing/paths';
import { useViewState } from '@/routing/view-state';
import { useFetchedAhead } from '@/ui/lazy/use-fetched-ahead';
import { ArchitecturePicker } from './ArchitecturePicker';
import { selectManifest } from './selected-manifest';
import { TagContent } from './TagContent';
import { TagPageFallback } from './TagPageFallback';
import { tagTabs } from './tag-tabs';
import { tagViewState } from './tag-view-state';

interface TagPageProps {
  repository: RepositoryName;
  tagName: string;
}

/** `/repository/:org/:repo/tag/:tag`: one tag, and of a multi-arch tag one of its platforms. */
export function TagPage({ repository, tagName }: TagPageProps) {
  const [view, changeView] = useViewState(tagViewState);
  useFetchedAhead(tagTabs.find(({ name }) => name === view.tab)?.Content);
  const tagQuery = useQuery(tagQueries.one(repository, tagName));
  const tag = tagQuery.data ?? undefined;
  const [shown, setShown] = useState<Tag | null>(null);
  if (tag !== undefined && tag !== shown) setShown(tag);
  const client = useQueryClient();
  const index = useQuery({
    ...manifestQueries.index(repository, tag ?? { manifestDigest: '', index: null }),
    enabled: tag?.isIndex === true,
  });
  const entries = useEntries(repository, tag, index.data);
  const selection =
    tag === undefined
      ? ({ kind: 'pending' } as const)
      : selectManifest(tag, index.data ?? (index.isError ? null : undefined), entries, view);

  // The person has just removed it: the tags are where its toast offers to take that back.
  if (tagQuery.data === null && shown?.name === tagName && wasEndedHere(client, repository, shown)) {
    return <Navigate to={paths.repository(repository)} replace />;
  }
  return (
    <>
      <DocumentTitle parts={[tagTabTitles[view.tab], tagName, fullRepositoryName(repository)]} />
      <PageHeader crumbs={[...repositoryCrumbs(repository), { text: tagName }]} title={`${repository.name}:${tagName}`}>
        {tag?.isIndex === true &&
          (index.data === undefined ? (
            index.isPending && <Skeleton width="14rem" height="1.5rem" screenreaderText="Loading architectures" />
          ) : (
            <ArchitecturePicker
              tree={index.data}
              options={entries}
              selected={selection.kind === 'selected' ? selection.manifest : null}
              onSelect={(digest, platform) => changeView({ digest, platform })}
            />
          ))}
        {tag !== undefined && <TagPageActions repository={repository} tag={tag} />}
      </PageHeader>
      {tag === undefined ? (
        <TagPageFallback repository={repository} tagName={tagName} query={tagQuery} />
      ) : (
        <TagContent
          repository={repository}
          tag={tag}
          tab={view.tab}
          onTab={(tab) => changeView({ tab })}
          index={index}
          selection={selection}
          entries={entries}
        />
      )}
    </>
  );
}
