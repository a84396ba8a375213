import { Skeleton } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import type { Label } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';
import { explainError } from '@/domain/registry/request-failure';
import type { Tag } from '@/domain/tags/tag';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { shortLabelKey } from '@/domain/image/label-key';
import { countOf } from '@/domain/text/count-text';
import { labelValueText } from '@/domain/expiration/expires-after';
import { NotLoaded } from '@/ui/NotLoaded';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './columns.module.css';

interface LabelsCellProps {
  repository: RepositoryName;
  tag: Tag;
  /** False while the row is off screen: then nothing is asked. */
  isWanted: boolean;
}

/** The first label of a tag's image, so that the row keeps to one line, and the way to the others. It fails alone. */
export function LabelsCell({ repository, tag, isWanted }: LabelsCellProps) {
  const labels = useQuery({
    ...manifestQueries.labels(repository, tag.manifestDigest),
    enabled: isWanted,
    subscribed: isWanted,
  });
  if (labels.data !== undefined) return <FirstLabel repository={repository} tag={tag} labels={labels.data} />;
  if (!labels.isError) return <Skeleton width="70%" screenreaderText="Loading labels" />;
  return (
    <NotLoaded
      what={`labels of ${tag.name}`}
      reason={`Unable to get labels. ${explainError(labels.error)}`}
      onRetry={() => void labels.refetch()}
    />
  );
}

function FirstLabel({ repository, tag, labels }: Omit<LabelsCellProps, 'isWanted'> & { labels: readonly Label[] }) {
  // Labels that people added come first: those of the images are often the same on all tags.
  const first = labels.find(({ source }) => source === 'api') ?? labels[0];
  if (first === undefined) return <span className={typography.subtle}>None</span>;
  const moreCount = labels.length - 1;
  return (
    <ul role="list" aria-label={`Labels of ${tag.name}`} className={classNames(layout.row, styles.labels)}>
      <li>
        <ShortLabel label={first} />
      </li>
      {moreCount > 0 && (
        <li>
          <AppLink
            to={paths.tag(repository, tag.name)}
            className={layout.target}
            aria-label={`${countOf(moreCount, 'more label')} of ${tag.name}`}
          >
            {`${moreCount} more`}
          </AppLink>
        </li>
      )}
    </ul>
  );
}

/** Characters that are handed to the screen at most; the cell cuts off more, but labels may carry whole documents. */
const cellLength = 80;

const tipLength = 500;

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** A label in one line, cut off where the room ends, so that its key is short; the whole of it is in the tip and in the tag's details. */
function ShortLabel({ label }: { label: Label }) {
  const { key, problem } = label;
  const textOf = (name: string) =>
    problem === undefined ? `${name} = ${labelValueText(label)}` : `${name || 'A label'} could not be read: ${problem}`;
  return (
    <span className="pf-v6-c-label pf-m-compact" data-tip={cut(textOf(key), tipLength)}>
      <span className="pf-v6-c-label__content">
        <span className="pf-v6-c-label__text">{cut(textOf(shortLabelKey(key)), cellLength)}</span>
      </span>
    </span>
  );
}
