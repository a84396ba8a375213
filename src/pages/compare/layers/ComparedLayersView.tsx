import { useMemo } from 'react';
import { compareLayers } from '@/domain/compare/layers-comparison';
import type { Manifest } from '@/domain/image/manifest';
import typography from '@/ui/styles/typography.module.css';
import { ComparedTable } from '../rows/ComparedTable';
import { comparedViewState } from '../rows/compared-view-state';
import { layerColumns } from './layer-columns';
import { layerRows } from './layer-rows';
import { layersSentences } from './layers-sentences';

interface ComparedLayersViewProps {
  manifests: Record<'a' | 'b', Manifest>;
  names: Record<'a' | 'b', string>;
}

const viewState = comparedViewState('layers');

/** The layers of two images, base first, below what they come to. */
export function ComparedLayersView({ manifests: { a, b }, names }: ComparedLayersViewProps) {
  const comparison = useMemo(() => compareLayers({ a, b }), [a, b]);
  const rows = useMemo(() => layerRows(comparison), [comparison]);
  const columns = useMemo(() => layerColumns({ a: names.a, b: names.b }), [names.a, names.b]);
  const unread = [a, b].flatMap(({ malformed = [] }) => malformed).length;
  return (
    <>
      <p className={typography.breakable}>
        {layersSentences(comparison, names).join(' ')}
        {unread > 0 && ' Some layers could not be understood and are left out.'}
      </p>
      <ComparedTable
        id="compare-layers"
        nouns={['layer', 'layers']}
        viewState={viewState}
        rows={rows}
        columns={columns}
        empty="The registry lists no layers for either image."
      />
    </>
  );
}
