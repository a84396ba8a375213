import { shortDigest } from '@/domain/image/digest';
import { tagComparisons } from '@/domain/tags/tag-order';
import { CopyButton } from '@/ui/copy/CopyButton';
import typography from '@/ui/styles/typography.module.css';
import type { TagColumn } from './tag-column';

/** The digest of the manifest, and a button that copies it. */
export const digestColumn: TagColumn = {
  key: 'digest',
  header: 'Manifest',
  isOfImage: true,
  cellLabel: 'Digest',
  compare: tagComparisons.digest,
  width: '11.25rem',
  dropBelow: 68,
  isShownAtFirst: true,
  phone: { line: 4, at: 'fill' },
  platformPhone: { line: 3, at: 'wide' },
  cell: ({ tag }) => <Digest digest={tag.manifestDigest} />,
  platformCell: ({ entry }) => <Digest digest={entry.digest} />,
};

function Digest({ digest }: { digest: string }) {
  return (
    <span className={typography.digest}>
      <code>{shortDigest(digest)}</code>
      <CopyButton isQuiet text={digest} label="Copy manifest digest to clipboard" />
    </span>
  );
}
