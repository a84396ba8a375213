import { Skeleton } from '@patternfly/react-core';
import { digestHex12, shortDigest } from '@/domain/image/digest';
import type { AttachedArtifact } from '@/domain/referrers/artifact';
import { kindTitle } from '@/domain/referrers/artifact-kind';
import { formatBytes } from '@/domain/text/byte-size';
import { AppLink } from '@/routing/AppLink';
import { CopyButton } from '@/ui/copy/CopyButton';
import type { Column } from '@/ui/data-table/columns';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { AnnotationList } from './AnnotationList';

/** What the cells in an artifact's row are given. */
export interface ArtifactLine {
  artifact: AttachedArtifact;
  /** Where it is opened. */
  address: string;
  /** What it belongs to, in words. */
  subject: string;
  /** The command that fetches it. */
  command: string;
  /** Its manifest is being read. */
  isReading: boolean;
}

/** What stands for what is not known, or not yet. */
function nothingYet(isReading: boolean) {
  if (isReading) return <Skeleton screenreaderText="Loading" />;
  return <span className={typography.subtle}>Unknown</span>;
}

const subjectColumn: Column<ArtifactLine> = {
  key: 'subject',
  header: 'Belongs To',
  width: '8rem',
  narrow: { below: 75, width: '6.5rem' },
  phone: { line: 4, at: 'line', isNamed: true },
  cell: ({ subject }) => subject,
};

const columns: readonly Column<ArtifactLine>[] = [
  {
    key: 'kind',
    header: 'Type',
    width: '7.5rem',
    narrow: { below: 75, width: '6.75rem' },
    phone: { line: 1, at: 'line' },
    cell: ({ artifact: { kind, digest }, address }) => (
      <AppLink to={address} aria-label={`${kindTitle(kind)} ${shortDigest(digest)}`}>
        {kindTitle(kind)}
      </AppLink>
    ),
  },
  {
    key: 'artifact-type',
    header: 'Artifact Type',
    width: '22%',
    narrow: { below: 75, width: 'auto' },
    phone: { line: 2, at: 'line' },
    cell: ({ artifact: { artifactType }, isReading }) =>
      artifactType === null ? (
        nothingYet(isReading)
      ) : (
        <code className={classNames(typography.small, typography.breakable)}>{artifactType.slice(0, 200)}</code>
      ),
  },
  {
    key: 'size',
    header: 'Size',
    width: '5rem',
    phone: { line: 3, at: 'line', isNamed: true },
    isNumeric: true,
    cell: ({ artifact: { sizeBytes }, isReading }) =>
      sizeBytes === null ? nothingYet(isReading) : formatBytes(sizeBytes),
  },
  {
    key: 'digest',
    header: 'Digest',
    width: '13rem',
    narrow: { below: 75, width: '9rem' },
    phone: { line: 5, at: 'line', isNamed: true },
    cell: ({ artifact: { digest } }, { isNarrow }) => (
      <span className={typography.digest} data-tip={digest}>
        <code>{isNarrow ? digestHex12(digest) : shortDigest(digest)}</code>
        <CopyButton text={digest} label={`Copy digest ${shortDigest(digest)}`} />
      </span>
    ),
  },
  {
    key: 'annotations',
    header: 'Annotations',
    dropBelow: 75,
    phone: { line: 6, at: 'line' },
    cell: ({ artifact: { annotations } }) => <AnnotationList annotations={annotations} most={3} />,
  },
  {
    key: 'download',
    header: 'Download',
    width: '20%',
    narrow: { below: 75, width: '5.5rem' },
    phone: { line: 7, at: 'line' },
    cell: ({ command, artifact: { digest } }, { isNarrow }) => (
      <span className={classNames(layout.row, typography.small)} data-tip={command}>
        {!isNarrow && <code className={typography.breakable}>{command.split(' ').slice(0, -1).join(' ')}</code>}
        <CopyButton text={command} label={`Copy download command of ${shortDigest(digest)}`} />
      </span>
    ),
  },
];

/** The columns of the list; what an artifact belongs to is shown only if there is a choice. */
export const columnsOfOne = columns;
export const columnsOfSeveral = [...columns.slice(0, 2), subjectColumn, ...columns.slice(2)];
