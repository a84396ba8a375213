import { Alert } from '@patternfly/react-core';
import { useState } from 'react';
import { formatBytes } from '@/domain/text/byte-size';
import { isEmptyLayer, parseLayerCommand } from '@/domain/layers/layer-command';
import { countSecrets, maskedCommand } from '@/domain/layers/secrets';
import type { Layer } from '@/domain/image/manifest';
import type { MalformedEntry } from '@/domain/tags/tag';
import { SecretsToggle } from '@/features/possible-secrets/SecretsToggle';
import { EmptyView } from '@/ui/EmptyView';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { LayerItem } from './LayerItem';

interface LayerListProps {
  /** Base first. */
  layers: readonly Layer[];
  /** Sum of the compressed layers in bytes, as the server gives it. */
  totalBytes: number | null;
  malformed?: readonly MalformedEntry[] | undefined;
}

/**
 * All layers, newest first; numbers count from the base, as the steps of a Dockerfile do. Values that look like secrets are masked
 * until a person asks for them.
 */
export function LayerList({ layers, totalBytes, malformed = [] }: LayerListProps) {
  const [isRevealed, setRevealed] = useState(false);
  const steps = layers.map((layer, at) => ({ layer, number: at + 1, command: parseLayerCommand(layer) }));
  const secretCount = steps.reduce((sum, { command }) => sum + countSecrets(command), 0);
  const emptyCount = layers.filter(isEmptyLayer).length;
  return (
    <section>
      <h2 className={typography.partTitle}>Manifest Layers</h2>
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
            )}{' '}
            <SecretsToggle count={secretCount} isRevealed={isRevealed} onToggle={() => setRevealed(!isRevealed)} />
          </p>
          <ol role="list" reversed aria-label="Container image layers" className={layout.below}>
            {steps.toReversed().map(({ layer, number, command }) => (
              <LayerItem
                key={layer.index}
                layer={layer}
                command={isRevealed ? command : maskedCommand(command)}
                number={number}
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
