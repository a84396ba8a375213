import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { LabelList } from '@/features/labels/LabelList';
import { manifestQueries } from '@/queries/images/manifests.queries';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import styles from './tags.module.css';

interface ExpandedLabelsProps {
  repository: RepositoryName;
  tag: Tag;
}

/** The labels that have room in the expanded view, and all of them on demand. */
export function ExpandedLabels({ repository, tag }: ExpandedLabelsProps) {
  const { data: labels } = useQuery(manifestQueries.labels(repository, tag.manifestDigest));
  const place = useRef<HTMLDivElement>(null);
  const [isCut, setIsCut] = useState(false);
  const [isWhole, setIsWhole] = useState(false);
  // How much room there is for labels is known to the browser only. What is not seen whole is left out, for the Tab key, too.
  useEffect(() => {
    if (labels === undefined || isWhole || place.current === null) return undefined;
    const items = [...place.current.querySelectorAll('li')];
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRatio } of entries) {
          if (target instanceof HTMLElement) target.style.visibility = intersectionRatio < 0.99 ? 'hidden' : '';
        }
        setIsCut(items.some(({ style }) => style.visibility === 'hidden'));
      },
      { root: place.current, threshold: [0, 0.99] },
    );
    for (const item of items) observer.observe(item);
    return () => {
      observer.disconnect();
      for (const { style } of items) style.visibility = '';
    };
  }, [labels, isWhole]);
  const words = isWhole ? 'Show fewer' : 'Show all';
  return (
    <div className={classNames(layout.line, styles.labelsLine)}>
      <div ref={place} className={classNames(styles.labelsPlace, !isWhole && styles.cutLabels)}>
        <LabelList repository={repository} digest={tag.manifestDigest} />
      </div>
      {/* Its room is kept, or labels would move. */}
      <Button
        variant="link"
        isInline
        className={isCut || isWhole ? undefined : layout.room}
        aria-expanded={isWhole}
        aria-label={`${words} labels of ${tag.name}`}
        onClick={() => setIsWhole(!isWhole)}
      >
        {words}
      </Button>
    </div>
  );
}
