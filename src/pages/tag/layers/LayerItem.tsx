import { Label } from '@patternfly/react-core';
import { countOf } from '@/domain/text/count-text';
import { formatBytes } from '@/domain/text/byte-size';
import { shortDigest } from '@/domain/image/digest';
import { isEmptyLayer, type LayerCommand } from '@/domain/layers/layer-command';
import type { Layer } from '@/domain/image/manifest';
import { Timestamp } from '@/features/timestamp/Timestamp';
import { CopyButton } from '@/ui/copy/CopyButton';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { LayerStep } from './LayerStep';
import styles from './layers.module.css';

interface LayerItemProps {
  layer: Layer;
  /** Its step, as it is shown. */
  command: LayerCommand;
  /** 1 is the base. */
  number: number;
  count: number;
  /** Of the whole image, in bytes. */
  totalBytes: number | null;
}

/** One layer: its step, and below it size, date and digest. */
export function LayerItem({ layer, command, number, count, totalBytes }: LayerItemProps) {
  const isEmpty = isEmptyLayer(layer);
  return (
    <li aria-label={`Layer ${number} of ${count}`} className={styles.layer}>
      <span className={typography.subtle} aria-hidden>
        {number}
      </span>
      <LayerStep command={command} />
      <div className={styles.size}>
        {isEmpty ? (
          <Label isCompact data-tip="This step changed no files">
            Empty
          </Label>
        ) : layer.sizeBytes === null ? (
          <span className={typography.subtle}>Size unknown</span>
        ) : (
          <>
            <span data-tip={`${countOf(layer.sizeBytes, 'byte')}, compressed`}>{formatBytes(layer.sizeBytes)}</span>{' '}
            <SizeBar share={totalBytes === null || totalBytes === 0 ? 0 : layer.sizeBytes / totalBytes} />
          </>
        )}
      </div>
      <div className={classNames(layout.row, layout.wide, typography.small, typography.subtle)}>
        {layer.createdAt !== null && <Timestamp at={layer.createdAt} />}
        <span className={layout.inline}>
          <code data-tip={layer.blobDigest}>{shortDigest(layer.blobDigest)}</code>
          <CopyButton text={layer.blobDigest} label={`Copy digest of layer ${number}`} />
        </span>
        {layer.isRemote && (
          <Label isCompact data-tip="The layer's content is kept outside of this registry">
            Kept elsewhere
          </Label>
        )}
        {layer.author !== null && layer.author !== '' && <span>by {layer.author}</span>}
      </div>
    </li>
  );
}

/** The layer's part of the whole, from 0 to 1; the number beside it says it in words. */
function SizeBar({ share }: { share: number }) {
  return <progress className={layout.bar} max={1} value={share} aria-hidden />;
}
