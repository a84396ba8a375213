import { useState } from 'react';
import { digestHex12 } from '@/domain/image/digest';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag, TagSignature } from '@/domain/tags/tag';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './tags.module.css';
import type { FittedTagColumn } from './columns/tag-column';

const ExpandedLabels = lazyPart(async () => (await import('./ExpandedLabels')).ExpandedLabels);

interface ExpandedDetailsProps {
  repository: RepositoryName;
  tag: Tag;
  columns: readonly FittedTagColumn[];
  signature: TagSignature | undefined;
  /** Labels are asked for once the row is on screen. */
  isWanted: boolean;
}

/** The expanded view's second line: manifest, labels, signature. */
export function ExpandedDetails({ repository, tag, columns, signature, isWanted }: ExpandedDetailsProps) {
  // Once there, labels stay: a line that grew and shrank while people scroll would move everything below it.
  const [wasWanted, setWasWanted] = useState(isWanted);
  if (isWanted && !wasWanted) setWasWanted(true);
  const indent = columns.filter(({ key }) => key === 'expand' || key === 'select').length;
  // Labels of an index are few.
  const height = `calc(${tag.isIndex ? 1 : 2} * (1lh + 0.25rem))`;
  return (
    <Row isLine>
      <Cell colSpan={indent} />
      <Cell colSpan={columns.length - indent}>
        <dl className={classNames(layout.row, layout.wide)}>
          <dt className={typography.bold}>Manifest</dt>
          <dd>
            <AppLink
              to={paths.tag(repository, tag.name, { tab: 'layers' })}
              data-tip="The content-addressable SHA256 hash of this tag"
            >
              {`SHA256 ${digestHex12(tag.manifestDigest)}`}
            </AppLink>
          </dd>
          {signature !== undefined && (
            <>
              <dt className={typography.bold}>Signature</dt>
              <dd>
                {signature.tagName === null ? (
                  `cosign SHA256 ${digestHex12(signature.manifestDigest)}`
                ) : (
                  <AppLink
                    to={paths.tag(repository, signature.tagName, { tab: 'layers' })}
                    data-tip={
                      signature.isLikely
                        ? 'The list of what refers to this tag, likely with its cosign signature'
                        : 'The artifact containing the cosign signature for this tag'
                    }
                  >
                    {`cosign ${signature.tagName.slice(0, 19)}…`}
                  </AppLink>
                )}
              </dd>
            </>
          )}
          <dt className={typography.bold}>Labels</dt>
          <dd className={styles.openLabels} style={{ '--labels-height': height }}>
            {wasWanted && <ExpandedLabels repository={repository} tag={tag} />}
          </dd>
        </dl>
      </Cell>
    </Row>
  );
}
