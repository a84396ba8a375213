import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import ShieldAltIcon from '@patternfly/react-icons/dist/esm/icons/shield-alt-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { RepositoryName } from '@/domain/repository/repository';
import { pullSpec } from '@/domain/tags/pull-commands';
import type { Tag } from '@/domain/tags/tag';
import { Chip } from '@/ui/Chip';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import { entryAddress } from '@/domain/image/platforms';
import type { MissingWords } from '@/domain/image/missing-platform';
import { tagComparisons } from '@/domain/tags/tag-order';
import typography from '@/ui/styles/typography.module.css';
import { classNames } from '@/ui/styles/class-names';
import type { TagColumn } from './tag-column';
import styles from './columns.module.css';

/** The tag's name with what is special about it; a platform's name. */
export const nameColumn: TagColumn = {
  key: 'name',
  header: 'Tag',
  compare: tagComparisons.name,
  phone: { line: 1, at: 'fill' },
  cell: ({ repository, pullHost, tag, signature }) => (
    <TagNameCell repository={repository} pullHost={pullHost} tag={tag} isSigned={signature !== undefined} />
  ),
  platformCell: ({ repository, tag, entry, words }) => (
    <span className={classNames(styles.name, styles.platform)} data-testid="platform-name">
      {entry.isPresent ? (
        <AppLink to={paths.tag(repository, tag.name, entryAddress(entry))}>{entry.name}</AppLink>
      ) : (
        entry.name
      )}
      {!entry.isPresent && <MissingMark words={words} />}
    </span>
  ),
};

interface TagNameCellProps {
  repository: RepositoryName;
  pullHost: string;
  tag: Tag;
  isSigned: boolean;
}

/** The name as a link, what is special about the tag, and a button that copies how to pull it. */
function TagNameCell({ repository, pullHost, tag, isSigned }: TagNameCellProps) {
  return (
    <span className={styles.name} data-testid="tag-name">
      <AppLink to={paths.tag(repository, tag.name)}>{tag.name}</AppLink>
      {isSigned && (
        <span role="img" aria-label="Cosign signed" data-tip="This tag has been signed via cosign.">
          <ShieldAltIcon className={typography.success} />
        </span>
      )}
      {tag.isImmutable === true && (
        <span
          role="img"
          aria-label="Immutable tag"
          data-testid="immutable-tag-icon"
          data-tip="This tag is immutable and cannot be modified or deleted"
        >
          <LockIcon />
        </span>
      )}
      {tag.index?.isSparse === true && (
        <Chip
          color="orange"
          data-testid="sparse-manifest-label"
          data-tip="This is a sparse manifest list - not all architectures are present locally"
        >
          {`Sparse (${tag.index.presentCount}/${tag.index.childCount})`}
        </Chip>
      )}
      <CopyButton isQuiet text={pullSpec(pullHost, repository, tag.name)} label="Copy pull spec to clipboard" />
    </span>
  );
}

function MissingMark({ words: { where, outlook } }: { words: MissingWords }) {
  const tip = `This architecture is ${where.toLowerCase()}. ${outlook}`.trim();
  return (
    <>
      <span role="img" aria-label="Missing architecture" data-tip={tip}>
        <ExclamationTriangleIcon />
      </span>
      <Chip data-testid="missing-manifest-label" data-tip={tip}>
        Missing
      </Chip>
    </>
  );
}
