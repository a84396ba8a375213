import { Button, Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { tagQueries } from '@/queries/tags/tags.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { InlineError } from '@/features/failure/InlineError';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { SmallSpinner } from '@/ui/spinner/SmallSpinner';

interface OtherTagsProps {
  repository: RepositoryName;
  tag: Tag;
  /** The selected manifest's; tags may point to it or to the tag's own. */
  digest: string;
}

/** Links that are shown; nightly builds can leave hundreds of tags on one image. */
const tagsShown = 40;

/**
 * Tags that point to the same manifest. The server cannot be asked for them, so the newest page of the tag list is
 * searched, and the whole of it only on request.
 */
export function OtherTags({ repository, tag, digest }: OtherTagsProps) {
  const [isWholeListWanted, wantWholeList] = useState(false);
  const list = useQuery({ ...tagQueries.list(repository), enabled: isWholeListWanted });
  const newest = useQuery({ ...tagQueries.page(repository, 1), enabled: list.data === undefined });
  const tags = list.data?.items ?? newest.data?.tags;
  if (tags === undefined) {
    return newest.isError ? (
      <InlineError title="Unable to get other tags" error={newest.error} onRetry={() => void newest.refetch()} />
    ) : (
      <Skeleton width="10rem" screenreaderText="Loading other tags" />
    );
  }
  const others = tags.filter(
    ({ name, manifestDigest }) =>
      name !== tag.name && (manifestDigest === tag.manifestDigest || manifestDigest === digest),
  );
  const isPartial = list.data === undefined ? newest.data?.hasAdditional === true : !list.data.isComplete;
  return (
    <>
      {others.length > 0 ? (
        <ul role="list" aria-label="Also tagged" className={classNames(layout.row, layout.wide)}>
          {others.slice(0, tagsShown).map(({ name }) => (
            <li key={name}>
              <AppLink to={paths.tag(repository, name)}>{name}</AppLink>
            </li>
          ))}
          {others.length > tagsShown && <li>and {formatNumber(others.length - tagsShown)} more</li>}
        </ul>
      ) : (
        <span className={typography.subtle}>{isPartial ? 'None so far' : 'None'}</span>
      )}
      {list.isError && (
        <InlineError title="Unable to look through all tags" error={list.error} onRetry={() => void list.refetch()} />
      )}
      {isPartial && !list.isError && (
        <div role="status">
          {isWholeListWanted ? (
            <small className={typography.subtle}>
              <SmallSpinner /> {formatNumber(tags.length)} tags looked at…
            </small>
          ) : (
            <>
              <small className={typography.subtle}>
                Only the newest {formatNumber(tags.length)} tags were looked at.
              </small>{' '}
              <Button variant="link" isInline size="sm" onClick={() => wantWholeList(true)}>
                Look through all tags
              </Button>
            </>
          )}
        </div>
      )}
    </>
  );
}
