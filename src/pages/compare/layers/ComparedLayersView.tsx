import { ToolbarItem } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { compareLayers } from '@/domain/compare/layers-comparison';
import type { Manifest } from '@/domain/image/manifest';
import { SecretsToggle } from '@/features/possible-secrets/SecretsToggle';
import typography from '@/ui/styles/typography.module.css';
import type { LoadedSide } from '../loaded-side';
import { SideBySideTable } from '../side-by-side/SideBySideTable';
import { layersViewState } from '../side-by-side/side-by-side-view-state';
import { layerColumns } from './layer-columns';
import { countLayerSecrets, layerRows } from './layer-rows';
import { layersSentences } from './layers-sentences';

interface ComparedLayersViewProps {
  manifests: Record<'a' | 'b', Manifest>;
  sides: Record<'a' | 'b', LoadedSide>;
}

/** The layers of two images, base first, below what they come to. Values that look like secrets are masked until a person asks for them. */
export function ComparedLayersView({ manifests: { a, b }, sides }: ComparedLayersViewProps) {
  const [isRevealed, setRevealed] = useState(false);
  const names = { a: sides.a.name, b: sides.b.name };
  const comparison = useMemo(() => compareLayers({ a, b }), [a, b]);
  const rows = useMemo(() => layerRows(comparison, isRevealed), [comparison, isRevealed]);
  const columns = useMemo(() => layerColumns({ a: names.a, b: names.b }), [names.a, names.b]);
  const secretCount = useMemo(() => countLayerSecrets({ a, b }), [a, b]);
  const unread = [a, b].flatMap(({ malformed = [] }) => malformed).length;
  return (
    <>
      <p className={typography.breakable}>
        {layersSentences(comparison, names).join(' ')}
        {unread > 0 && ' Some layers could not be understood and are left out.'}
      </p>
      <SideBySideTable
        id="compare-layers"
        nouns={['layer', 'layers']}
        viewState={layersViewState}
        rows={rows}
        columns={columns}
        sides={sides}
        exported={(shown) => ({ kind: 'layers', rows: shown })}
        empty="The registry lists no layers for either image."
        controls={
          secretCount > 0 && (
            <ToolbarItem alignSelf="center">
              <SecretsToggle count={secretCount} isRevealed={isRevealed} onToggle={() => setRevealed(!isRevealed)} />
            </ToolbarItem>
          )
        }
      />
    </>
  );
}
