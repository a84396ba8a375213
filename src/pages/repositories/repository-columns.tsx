import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import { fullRepositoryName, type RepositorySummary } from '@/domain/repository/repository';
import { isNormal, repositoryStateText } from '@/domain/repository/repository-rules';
import { Chip } from '@/ui/Chip';
import { NamespaceAvatar } from '@/features/namespace-avatar/NamespaceAvatar';
import { StarButton } from '@/features/star/StarButton';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import type { Column } from '@/ui/data-table/columns';
import { RowCheckbox } from '@/ui/RowCheckbox';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { quotaText } from './quota-text';
import { repositoryComparisons } from './repository-order';

/** What the cells in a repository's row are given. */
export interface RepositoryLine {
  repository: RepositorySummary;
  showsNamespace: boolean;
  isSelected: boolean;
  /** Should keep its identity between renders. */
  onSelect(key: string, isRange: boolean): void;
  /** Milliseconds since 1970, for "3 days ago". */
  now: number;
}

export type RepositoryColumn = Column<RepositoryLine, RepositorySummary>;

const selectRepositoryColumn: RepositoryColumn = {
  key: 'select',
  header: 'Select',
  isHeaderHidden: true,
  width: '2.25rem',
  phone: { line: 1, at: 'lead' },
  cell: ({ repository, isSelected, onSelect }) => {
    const name = fullRepositoryName(repository);
    return <RowCheckbox name={name} isSelected={isSelected} onToggle={(isRange) => onSelect(name, isRange)} />;
  },
};

const starColumn: RepositoryColumn = {
  key: 'star',
  header: 'Star',
  isHeaderHidden: true,
  width: '2.5rem',
  phone: { line: 1, at: 'mark' },
  cell: ({ repository }) => <StarButton repository={repository} />,
};

const nameColumn: RepositoryColumn = {
  key: 'name',
  header: 'Name',
  compare: repositoryComparisons.name,
  phone: { line: 1, at: 'fill' },
  cell: ({ repository, showsNamespace }) => {
    const { namespace, name, state } = repository;
    const stateText = repositoryStateText(state);
    return (
      <div className={layout.row}>
        {showsNamespace && <NamespaceAvatar namespace={namespace} isLink />}
        <AppLink to={paths.repository(repository)} className={typography.breakable}>
          {showsNamespace ? fullRepositoryName(repository) : name}
        </AppLink>
        {!isNormal(state) && (
          <Chip isOutlined data-tip={stateText.description}>
            {stateText.label}
          </Chip>
        )}
      </div>
    );
  },
};

const visibilityColumn: RepositoryColumn = {
  key: 'visibility',
  header: 'Visibility',
  compare: repositoryComparisons.visibility,
  width: '8.5rem',
  phone: { line: 1, at: 'end' },
  cell: ({ repository: { isPublic } }) => (
    <span className={layout.inline}>
      {!isPublic && <LockIcon className={typography.subtle} />}
      {isPublic ? 'public' : 'private'}
    </span>
  ),
};

const sizeColumn: RepositoryColumn = {
  key: 'size',
  header: 'Size',
  compare: repositoryComparisons.size,
  width: '11rem',
  dropBelow: 55,
  phone: { line: 3, at: 'wide' },
  cell: ({ repository: { quota } }) => quotaText(quota),
};

const modifiedColumn: RepositoryColumn = {
  key: 'modified',
  header: 'Last Modified',
  compare: repositoryComparisons.modified,
  width: '20rem',
  narrow: { below: 62, width: '11rem' },
  phone: { line: 2, at: 'wide' },
  cell: ({ repository: { lastModifiedAt }, now }) =>
    lastModifiedAt === null ? 'N/A' : <Timestamp at={lastModifiedAt} now={now} />,
};

/** Sizes are known to registries with quota management only; selecting and starring are for people who are signed in. */
export function repositoryColumns(has: { sizes: boolean; person: boolean }): readonly RepositoryColumn[] {
  return [
    ...(has.person ? [selectRepositoryColumn, starColumn] : []),
    nameColumn,
    visibilityColumn,
    ...(has.sizes ? [sizeColumn] : []),
    modifiedColumn,
  ];
}
