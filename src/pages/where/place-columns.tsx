import { shortDigest } from '@/domain/image/digest';
import { fullRepositoryName } from '@/domain/repository/repository';
import type { FoundPlace } from '@/domain/where/where';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Chip } from '@/ui/Chip';
import { CopyButton } from '@/ui/copy/CopyButton';
import type { Column } from '@/ui/data-table/columns';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

/** What the cells in a place's row are given. */
export interface PlaceLine {
  place: FoundPlace;
  /** How its image compares with those of the other places. */
  sameness: string;
  /** Milliseconds since 1970. */
  now: number;
}

const samenessColumn: Column<PlaceLine> = {
  key: 'sameness',
  header: 'Image',
  width: '10rem',
  narrow: { below: 75, width: '8rem' },
  phone: { line: 3, at: 'line', isNamed: true },
  cell: ({ sameness }) => sameness,
};

const repositoryColumn: Column<PlaceLine> = {
  key: 'repository',
  header: 'Repository',
  phone: { line: 1, at: 'line' },
  cell: ({ place: { repository } }) => (
    // In a line of its own, where a link can be as high as a finger needs it.
    <span className={layout.line}>
      <AppLink to={paths.repository(repository)} className={typography.breakable}>
        {fullRepositoryName(repository)}
      </AppLink>
    </span>
  ),
};

const otherColumns: readonly Column<PlaceLine>[] = [
  {
    key: 'digest',
    header: 'Digest',
    width: '13rem',
    dropBelow: 60,
    phone: { line: 4, at: 'line', isNamed: true },
    cell: ({ place: { tag } }) => (
      <span className={typography.digest} data-tip={tag.manifestDigest}>
        <code>{shortDigest(tag.manifestDigest)}</code>
        <CopyButton text={tag.manifestDigest} label={`Copy digest of ${tag.name}`} />
      </span>
    ),
  },
  {
    key: 'modified',
    header: 'Last Modified',
    width: '16rem',
    narrow: { below: 75, width: '12rem' },
    phone: { line: 5, at: 'line', isNamed: true },
    cell: ({ place: { tag }, now }) => (tag.startedAt === null ? 'N/A' : <Timestamp at={tag.startedAt} now={now} />),
  },
];

const tagColumn: Column<PlaceLine> = {
  key: 'tag',
  header: 'Tag',
  phone: { line: 2, at: 'line' },
  cell: ({ place: { repository, tag, isIndexOf } }) => (
    <span className={layout.line}>
      <AppLink
        to={paths.tag(repository, tag.name)}
        className={typography.breakable}
        aria-label={`${fullRepositoryName(repository)}:${tag.name}`}
      >
        {tag.name}
      </AppLink>
      {isIndexOf && (
        <Chip isOutlined data-tip="The tag points to an index that lists the image.">
          in its index
        </Chip>
      )}
    </span>
  ),
};

export const placeColumns: readonly Column<PlaceLine>[] = [repositoryColumn, tagColumn, ...otherColumns];

/** Where tags of one name are, and whether they have the same image. */
export const comparedColumns: readonly Column<PlaceLine>[] = [
  repositoryColumn,
  tagColumn,
  samenessColumn,
  ...otherColumns,
];
