import { shortDigest } from '@/domain/image/digest';
import { digestLookText } from '@/domain/image/digest-look';
import { listNames } from '@/domain/text/name-list';
import type { TimelineLane } from '@/domain/history/timeline/timeline-lanes';
import typography from '@/ui/styles/typography.module.css';
import { digestLookStyle } from './digest-look-style';
import type { DigestLooks } from './use-strip';
import styles from './timeline.module.css';

interface DigestLegendProps {
  lanes: readonly TimelineLane[];
  looks: DigestLooks;
  /** The digest of the segment that is pointed at or has the focus. */
  digest: string;
}

/** Where else the image is that is pointed at. */
export function DigestLegend({ lanes, looks, digest }: DigestLegendProps) {
  const tags = lanes.filter(({ segments }) => segments.some((segment) => segment.digest === digest));
  const look = looks.get(digest);
  return (
    <span className={typography.cut}>
      <span
        className={styles.swatch}
        style={digestLookStyle(look)}
        role="img"
        aria-label={look === undefined ? 'unknown' : digestLookText(look)}
      />{' '}
      <code>{shortDigest(digest)}</code>{' '}
      {listNames(
        tags.map(({ tagName }) => tagName),
        4,
      )}
    </span>
  );
}
