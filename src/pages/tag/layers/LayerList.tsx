import { Alert, Content } from '@patternfly/react-core';
import { formatBytes } from '@/domain/text/byte-size';
import { isEmptyLayer } from '@/domain/layers/layer-command';
import type { Layer } from '@/domain/image/manifest';
import type { MalformedEntry } from '@/domain/tags/tag';
import { EmptyView } from '@/ui/EmptyView';
import typography from '@/ui/styles/typography.module.css';
import { LayerItem } from './LayerItem';
import styles from './layers.module.css';

interface LayerListProps {
  /** Base first. */
  layers: readonly Layer[];
  /** Sum of the compressed layers in bytes, as the server gives it. */
  totalBytes: number | null;
  malformed?: readonly MalformedEntry[] | undefined;
}

/** All layers, newest first; numbers count from the base, as the steps of a Dockerfile do. */
export function LayerList({ layers, totalBytes, malformed = [] }: LayerListProps) {
  const emptyCount = layers.filter(isEmptyLayer).length;
  return (
    <section>
      <Content component="h2">Manifest Layers</Content>
      {malformed.length > 0 && (
        <Alert
          isInline
          component="h3"
          variant="warning"
          title={`${malformed.length === 1 ? 'A layer' : `${malformed.length} layers`} could not be understood`}
        >
          {malformed[0]?.reason}
        </Alert>
      )}
      {layers.length === 0 ? (
        <EmptyView kind="nothing" title="No layers found for this manifest.">
          The registry lists no layers for it.
        </EmptyView>
      ) : (
        <>
          <p className={typography.subtle}>
            {layers.length} {layers.length === 1 ? 'layer' : 'layers'}
            {emptyCount > 0 && `, ${emptyCount} of them empty`}
            {totalBytes !== null && totalBytes > 0 && (
              <>
                , <strong>{formatBytes(totalBytes)}</strong> compressed in total
              </>
            )}
          </p>
          <ol role="list" reversed aria-label="Container image layers" className={styles.list}>
            {layers.toReversed().map((layer, position) => (
              <LayerItem
                key={layer.index}
                layer={layer}
                number={layers.length - position}
                count={layers.length}
                totalBytes={totalBytes}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
