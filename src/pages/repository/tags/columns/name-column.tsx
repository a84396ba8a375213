import type { ReactNode } from 'react';
import LockIcon from '@patternfly/react-icons/dist/esm/icons/lock-icon';
import ShieldAltIcon from '@patternfly/react-icons/dist/esm/icons/shield-alt-icon';
import ExclamationTriangleIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon';
import type { RepositoryName } from '@/domain/repository/repository';
import { pullSpec } from '@/domain/tags/pull-commands';
import { isLocked, type Tag, type TagSignature } from '@/domain/tags/tag';
import { Chip } from '@/ui/Chip';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import { entryAddress } from '@/domain/image/platforms/platforms';
import type { MissingWords } from '@/domain/image/platforms/missing-platform';
import { tagComparisons } from '@/domain/tags/tag-order';
import { countOf } from '@/domain/text/count-text';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { classNames } from '@/ui/styles/class-names';
import { usePlatforms } from '../platforms/use-platforms';
import type { TagColumn } from './tag-column';
import styles from './columns.module.css';

/** A sparse index has a label of its own, which counts them. */
function hasPlatformCount({ index }: Tag): boolean {
  return index?.isSparse === false;
}

/** The tag's name with what is special about it; a platform's name. */
export const nameColumn: TagColumn = {
  key: 'name',
  header: 'Tag',
  compare: tagComparisons.name,
  phone: { line: 1, at: 'long' },
  asksFor: hasPlatformCount,
  cell: ({ repository, pullHost, tag, signature, mark, isOnScreen }) => (
    <TagNameCell repository={repository} pullHost={pullHost} tag={tag} signature={signature}>
      {mark}
      {hasPlatformCount(tag) && <PlatformCount repository={repository} tag={tag} isWanted={isOnScreen} />}
    </TagNameCell>
  ),
  platformCell: ({ repository, tag, entry, words }) => (
    <span className={classNames(layout.inline, styles.name, styles.platform)} data-testid="platform-name">
      {entry.isPresent ? (
        <AppLink to={paths.tag(repository, tag.name, entryAddress(entry))}>{entry.name}</AppLink>
      ) : (
        <span>{entry.name}</span>
      )}
      {!entry.isPresent && <MissingMark words={words} />}
    </span>
  ),
};

interface TagNameCellProps {
  repository: RepositoryName;
  pullHost: string;
  tag: Tag;
  signature: TagSignature | undefined;
  /** More about the tag, which gives way to the name. */
  children: ReactNode;
}

/** The name as a link, what is special about the tag, and a button that copies how to pull it. */
function TagNameCell({ repository, pullHost, tag, signature, children }: TagNameCellProps) {
  return (
    <span className={classNames(layout.inline, styles.name)} data-testid="tag-name">
      <AppLink to={paths.tag(repository, tag.name)}>{tag.name}</AppLink>
      {signature !== undefined && (
        <span
          role="img"
          aria-label={signature.isLikely ? 'Likely cosign signed' : 'Cosign signed'}
          data-tip={
            signature.isLikely
              ? 'This tag is likely signed via cosign: something refers to it, which its Referrers tell.'
              : 'This tag has been signed via cosign.'
          }
        >
          <ShieldAltIcon className={typography.success} />
        </span>
      )}
      {isLocked(tag) && (
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
          // Attestations are among them: only its children tell whether an architecture is missing.
          data-tip={`This is a sparse manifest list - ${tag.index.presentCount} of the ${countOf(tag.index.childCount, 'manifest')} that it lists are present locally`}
        >
          {`Sparse (${tag.index.presentCount}/${tag.index.childCount})`}
        </Chip>
      )}
      {children}
      <CopyButton isQuiet text={pullSpec(pullHost, repository, tag.name)} label="Copy pull spec to clipboard" />
    </span>
  );
}

interface PlatformCountProps {
  repository: RepositoryName;
  tag: Tag;
  isWanted: boolean;
}

/** "5 platforms": what an index is for, without its attestations. It has its place from the start, or a narrow name would break its line. */
function PlatformCount({ repository, tag, isWanted }: PlatformCountProps) {
  const { index, platforms } = usePlatforms(repository, tag, isWanted);
  if (platforms.length === 0 && !index.isPending) return null;
  return (
    <small className={classNames(layout.dropping, layout.vanishing, styles.platformCount, typography.subtle)}>
      <span>{index.isPending ? '… platforms' : countOf(platforms.length, 'platform')}</span>
    </small>
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
