import { shortDigest } from '@/domain/image/digest';
import { digestLook, digestLookText } from '@/domain/image/digest-look';
import { listNames } from '@/domain/text/name-list';
import type { TimelineLane } from '@/domain/history/timeline-lanes';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { digestLookStyle } from './digest-look-style';
import styles from './timeline.module.css';

interface DigestLegendProps {
  lanes: readonly TimelineLane[];
  /** The digest of the segment that is pointed at or has the focus; null for none. */
  digest: string | null;
}

/** What the marks mean, and where else the digest is that is pointed at. Its height never changes. */
export function DigestLegend({ lanes, digest }: DigestLegendProps) {
  const tags = lanes.filter(({ segments }) => segments.some((segment) => segment.digest === digest));
  return (
    <div className={classNames(typography.small, styles.legend)}>
      {digest === null ? (
        <span className={classNames(styles.legendDigest, typography.subtle)}>
          Each image has its own color and pattern. Select a segment to see everywhere its image was.
        </span>
      ) : (
        <span className={styles.legendDigest}>
          <span
            className={styles.swatch}
            style={digestLookStyle(digest)}
            role="img"
            aria-label={digestLookText(digestLook(digest))}
          />
          <code>{shortDigest(digest)}</code>
          <span className={typography.cut}>
            {listNames(
              tags.map(({ tagName }) => tagName),
              4,
            )}
          </span>
        </span>
      )}
      <ul className={classNames(layout.line, typography.subtle)} aria-label="Marks">
        <li>
          <span className={classNames(styles.swatch, styles.restored)} aria-hidden="true" /> restored
        </li>
        <li>
          <span className={classNames(styles.swatch, styles.swatchFuture)} aria-hidden="true" /> until it expires
        </li>
        <li>
          <span className={classNames(styles.swatch, styles.erased, styles.swatchErased)} aria-hidden="true" />{' '}
          permanently deleted
        </li>
        <li>
          <span className={classNames(styles.swatch, styles.swatchNow)} aria-hidden="true" /> now
        </li>
      </ul>
    </div>
  );
}
