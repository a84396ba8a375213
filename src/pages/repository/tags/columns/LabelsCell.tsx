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
import { labelValueText } from '@/domain/expiration/expires-after';
import { NotLoaded } from '@/ui/NotLoaded';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './columns.module.css';

interface LabelsCellProps {
  repository: RepositoryName;
  tag: Tag;
  /** False while the row is off screen: then nothing is asked. */
  isWanted: boolean;
}

/** Labels that have room, one below the other. */
const labelsShown = 2;

/** The first labels of a tag's image, and the way to the others. It fails alone. */
export function LabelsCell({ repository, tag, isWanted }: LabelsCellProps) {
  const labels = useQuery({
    ...manifestQueries.labels(repository, tag.manifestDigest),
    enabled: isWanted,
    subscribed: isWanted,
  });
  return (
    <div className={styles.labels}>
      {labels.data !== undefined && <FirstLabels repository={repository} tag={tag} labels={labels.data} />}
      {labels.data === undefined && labels.isError && (
        <NotLoaded
          what={`labels of ${tag.name}`}
          reason={`Unable to get labels. ${explainError(labels.error)}`}
          onRetry={() => void labels.refetch()}
        />
      )}
      {labels.data === undefined && !labels.isError && <Skeleton width="70%" screenreaderText="Loading labels" />}
    </div>
  );
}

function FirstLabels({ repository, tag, labels }: Omit<LabelsCellProps, 'isWanted'> & { labels: readonly Label[] }) {
  if (labels.length === 0) return <span className={typography.subtle}>None</span>;
  // Labels that people added come first: those of the images are often the same on all tags.
  const inOrder = labels.toSorted((a, b) => Number(b.source === 'api') - Number(a.source === 'api'));
  const moreCount = labels.length - labelsShown;
  return (
    <ul role="list" aria-label={`Labels of ${tag.name}`} className={layout.row}>
      {inOrder.slice(0, labelsShown).map((label, position) => (
        // A malformed entry may have no id, and then the place has to do.
        <li key={label.id || position}>
          <ShortLabel label={label} />
        </li>
      ))}
      {moreCount > 0 && (
        <li>
          <AppLink to={paths.tag(repository, tag.name)} aria-label={`${moreCount} more labels of ${tag.name}`}>
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
