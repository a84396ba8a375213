import { useQueries } from '@tanstack/react-query';
import { subjectOf } from '@/domain/image/signatures';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { countOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { Tag, TagListPage } from '@/domain/tags/tag';
import { tagQueries, type TagList } from '@/queries/tags/tags.queries';
import { Cell } from '@/ui/data-table/Cell';
import { HeadCell } from '@/ui/data-table/HeadCell';
import { PlainTable } from '@/ui/data-table/PlainTable';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import typography from '@/ui/styles/typography.module.css';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import styles from './repository-actions.module.css';

/** Repositories whose tags are counted by a request each. */
const mostAskedFor = 20;

/** The repositories that something will happen to, with what is known of their content. */
export function RepositoryTable({
  repositories,
}: {
  repositories: readonly (RepositoryName & { isPublic: boolean })[];
}) {
  // Whole lists only if they are known already: counting a large repository takes a request per hundred tags.
  const lists = useQueries({
    queries: repositories.map((repository) => ({ ...tagQueries.list(repository), enabled: false })),
  });
  const pages = useQueries({
    queries: repositories.map((repository, position) => ({
      ...tagQueries.page(repository, 1),
      enabled: repositories.length <= mostAskedFor && lists[position]?.data === undefined,
    })),
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a list that scrolls must be reachable by keyboard
    <div className={classNames(layout.frame, styles.targets)} role="region" aria-label="Repositories" tabIndex={0}>
      <PlainTable
        className="pf-m-sticky-header"
        head={
          <>
            <HeadCell>Repository</HeadCell>
            <HeadCell>Visibility</HeadCell>
            <HeadCell>Tags</HeadCell>
          </>
        }
      >
        <RowGroup>
          {repositories.map((repository, position) => (
            <Row key={fullRepositoryName(repository)}>
              <Cell isRowName className={typography.breakable}>
                {fullRepositoryName(repository)}
              </Cell>
              <Cell>{repository.isPublic ? 'public' : 'private'}</Cell>
              <Cell>{countText(lists[position]?.data, pages[position]?.data)}</Cell>
            </Row>
          ))}
        </RowGroup>
      </PlainTable>
    </div>
  );
}

function countText(list: TagList | undefined, page: TagListPage | undefined): string {
  if (list !== undefined) return tagCountText(list.items, list.isComplete);
  return page === undefined ? '…' : tagCountText(page.tags, !page.hasAdditional);
}

/** "51 and 5 signatures": the repository's heading counts the first alone. */
function tagCountText(tags: readonly Tag[], isAll: boolean): string {
  const signatures = tags.filter((tag) => subjectOf(tag) !== null).length;
  const images = formatNumber(tags.length - signatures);
  if (signatures === 0) return isAll ? images : `${images} or more`;
  return `${images} and ${countOf(signatures, 'signature')}${isAll ? '' : ', or more'}`;
}
