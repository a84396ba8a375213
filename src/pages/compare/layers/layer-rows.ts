import type { ExportedLayer, ExportedLayers } from '@/domain/compare/exported-lists';
import { addedBytes, type ComparedLayers, type LayersComparison } from '@/domain/compare/layers-comparison';
import type { Layer, Manifest } from '@/domain/image/manifest';
import { isEmptyLayer, parseLayerCommand } from '@/domain/layers/layer-command';
import { countSecrets, maskedCommand } from '@/domain/layers/secrets';
import type { SideBySideRow } from '../side-by-side/side-by-side-row';

/** A layer as its cell shows it. */
export interface ShownLayer extends ExportedLayer {
  isEmpty: boolean;
}

export interface LayerRow extends SideBySideRow, ExportedLayers {
  a: ShownLayer | null;
  b: ShownLayer | null;
}

/** How many values in the commands of both sides look like secrets. */
export function countLayerSecrets({ a, b }: Record<'a' | 'b', Pick<Manifest, 'layers'>>): number {
  return [...a.layers, ...b.layers].reduce((sum, layer) => sum + countSecrets(parseLayerCommand(layer)), 0);
}

/**
 * A row for each shared layer, then the others side by side; base first.
 *
 * @param isRevealed whether the person asked for values that look like secrets
 */
export function layerRows({ shared, rest }: LayersComparison, isRevealed: boolean): LayerRow[] {
  const pairs: ComparedLayers[] = [
    ...shared.map((layer) => ({ kind: 'same' as const, a: layer, b: layer, differenceBytes: 0 })),
    ...rest,
  ];
  const next = { a: 1, b: 1 };
  return pairs.map(({ kind, a, b, differenceBytes }, at) => {
    const of = a && shownLayer(a, next.a++, isRevealed);
    const to = b && shownLayer(b, next.b++, isRevealed);
    const searched = [of, to].map((layer) => `${layer?.text ?? ''} ${layer?.digest ?? ''}`).join(' ');
    return { id: String(at), kind, a: of, b: to, differenceBytes, searched: searched.toLowerCase() };
  });
}

function shownLayer(layer: Layer, number: number, isRevealed: boolean): ShownLayer {
  const command = parseLayerCommand(layer);
  const { instruction, argument, source } = isRevealed ? command : maskedCommand(command);
  return {
    number,
    text: source === 'digest' ? '' : [instruction ?? '', argument].filter((part) => part !== '').join(' '),
    digest: layer.blobDigest,
    sizeBytes: addedBytes(layer),
    isEmpty: isEmptyLayer(layer),
  };
}
