import { shortDigest } from '@/domain/image/digest';
import { digestLook, digestLookText } from '@/domain/image/digest-look';
import { listNames } from '@/domain/text/name-list';
import type { TimelineLane } from '@/domain/history/timeline-lanes';
import { digestLookClass } from './digest-look-class';

interface DigestLegendProps {
  lanes: readonly TimelineLane[];
  /** The digest of the segment that is pointed at or has the focus; null for none. */
  digest: string | null;
}

/** What the marks mean, and where else the digest is that is pointed at. Its height never changes. */
export function DigestLegend({ lanes, digest }: DigestLegendProps) {
  const tags = lanes.filter(({ segments }) => segments.some((segment) => segment.digest === digest));
  return (
    <div className="app-line-legend">
      {digest === null ? (
        <span className="app-line-legend-digest app-subtle">
          Each image has its own color and pattern. Point at a segment to see everywhere it was.
        </span>
      ) : (
        <span className="app-line-legend-digest">
          <span
            className={`app-line-swatch ${digestLookClass(digest)}`}
            role="img"
            aria-label={digestLookText(digestLook(digest))}
          />
          <code>{shortDigest(digest)}</code>
          <span className="app-line-legend-tags">
            {listNames(
              tags.map(({ tagName }) => tagName),
              4,
            )}
          </span>
        </span>
      )}
      <ul className="app-line-legend-marks app-subtle" aria-label="Marks">
        <li>
          <span className="app-line-swatch app-line-swatch-restored" aria-hidden="true" /> restored
        </li>
        <li>
          <span className="app-line-swatch app-line-swatch-future" aria-hidden="true" /> until it expires
        </li>
        <li>
          <span className="app-line-swatch app-line-swatch-erased" aria-hidden="true" /> permanently deleted
        </li>
        <li>
          <span className="app-line-swatch app-line-swatch-now" aria-hidden="true" /> now
        </li>
      </ul>
    </div>
  );
}
