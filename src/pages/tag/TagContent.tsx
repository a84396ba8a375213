import { Alert, PageSection, Skeleton } from '@patternfly/react-core';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useHref, useLocation } from 'react-router-dom';
import type { IndexEntry, IndexTree } from '@/domain/image/platforms/platforms';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { paths, type TagTabName } from '@/routing/paths';
import { viewAddress } from '@/routing/view-state';
import { EmptyView } from '@/ui/EmptyView';
import { InlineError } from '@/features/failure/InlineError';
import { RetryButton } from '@/features/failure/RetryButton';
import { useShortWait } from '@/ui/use-short-wait';
import { LinkTabs } from '@/ui/LinkTabs';
import page from '@/features/page-header/page-header.module.css';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import type { ManifestSelection } from './selected-manifest';
import { SparseAlert } from './SparseAlert';
import { preloadTagTab, tagTabs } from './tag-tabs';
import { tagViewState } from './tag-view-state';
import styles from './tag-page.module.css';
import { UnknownDigest } from './UnknownDigest';

interface TagContentProps {
  repository: RepositoryName;
  tag: Tag;
  tab: TagTabName;
  onTab(tab: TagTabName): void;
  /** The manifest behind a multi-arch tag; not asked for otherwise. */
  index: UseQueryResult<IndexTree>;
  /** The index's children. */
  entries: readonly IndexEntry[];
  selection: ManifestSelection;
}

/** The tabs of a tag that exists, and the alerts above what the tab shows. */
export function TagContent({ repository, tag, tab, onTab, index, entries, selection }: TagContentProps) {
  const { search } = useLocation();
  const address = useHref(paths.tag(repository, tag.name));
  const { config, isPending } = useRegistryConfig();
  const selected = selection.kind === 'selected' ? selection.manifest : null;
  const image = useQuery({
    ...manifestQueries.image(repository, selected?.digest ?? ''),
    enabled: selected !== null && selected.isHeld && !selected.isIndex,
  });
  // An index is asked for by the page itself.
  const manifest = selected?.isIndex === true ? index : image;
  const question = {
    features: config.features,
    modelCard: selected?.isIndex === true ? index.data && null : image.data?.modelCard,
  };
  const active = tagTabs.find(({ name }) => name === tab);
  const whyHidden = active?.whyHidden(question);
  const isEarly = useShortWait();
  // What the registry offers decides about parts that have others below them.
  const isDeciding = (isEarly && isPending) || (whyHidden !== undefined && (isPending || manifest.isLoading));
  const tabs = tagTabs
    // The tab in the address stays, even if it has nothing to show: the strip must not lose its place.
    .filter((candidate) => candidate === active || candidate.whyHidden(question) === undefined)
    .map(({ name, title }) => ({
      key: name,
      title,
      href: viewAddress(address, search, tagViewState, { tab: name }),
    }));
  // Of a single image this is the query of its manifest, whose failures belong to the parts that need it.
  const isIndexMissing = tag.isIndex && index.isError;
  return (
    <PageSection hasBodyWrapper={false} className={classNames(page.body, styles.body)}>
      <LinkTabs id="tag-tabs" label="Tag" tabs={tabs} activeKey={tab} onSelect={onTab} onIntend={preloadTagTab}>
        <div className={styles.tab}>
          {/* In the place of the tab's skeleton: it is known with the platforms, and the tabs must not move. */}
          {selection.kind !== 'pending' && (isIndexMissing || tag.index?.isSparse === true) && (
            <div className={layout.stack}>
              {isIndexMissing && (
                <Alert isInline component="h2" variant="danger" title="The platforms of this tag are not known">
                  <InlineError
                    title="Unable to get the manifest list."
                    error={index.error}
                    onRetry={() => void index.refetch()}
                  />
                </Alert>
              )}
              {tag.index?.isSparse === true && <SparseAlert repository={repository} entries={entries} />}
            </div>
          )}
          {selection.kind === 'unknown-digest' && (
            <UnknownDigest repository={repository} tagName={tag.name} tab={tab} digest={selection.digest} />
          )}
          {(selection.kind === 'pending' || isDeciding) && <TabSkeleton />}
          {selection.kind === 'selected' && whyHidden !== undefined && !isDeciding && (
            <EmptyView
              kind="nothing"
              title={`${active?.title ?? 'This tab'} is not available`}
              actions={manifest.isError && <RetryButton variant="primary" onRetry={() => void manifest.refetch()} />}
            >
              {whyHidden}
            </EmptyView>
          )}
          {selection.kind === 'selected' && active !== undefined && whyHidden === undefined && !isDeciding && (
            <active.Content
              repository={repository}
              tag={tag}
              selected={selection.manifest}
              fallback={<TabSkeleton />}
            />
          )}
        </div>
      </LinkTabs>
    </PageSection>
  );
}

function TabSkeleton() {
  return <Skeleton height="16rem" screenreaderText="Loading" />;
}
