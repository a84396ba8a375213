import { maskedCommand } from '@/domain/compare/secrets';
import { bytesOf, type ComparedLayers, type LayersComparison } from '@/domain/compare/layers-comparison';
import type { Layer } from '@/domain/image/manifest';
import { isEmptyLayer, parseLayerCommand } from '@/domain/layers/layer-command';
import type { ComparedRow } from '../rows/compared-row';

/** A layer as its cell shows it. */
export interface ShownLayer {
  /** 1 is the base. */
  number: number;
  /** Its command, values that look like secrets masked. */
  text: string;
  digest: string;
  /** Compressed; null if it is not known. */
  sizeBytes: number | null;
  isEmpty: boolean;
}

export interface LayerRow extends ComparedRow {
  a: ShownLayer | null;
  b: ShownLayer | null;
  differenceBytes: number | null;
}

/** A row for each shared layer, then the others side by side; base first. */
export function layerRows({ shared, rest }: LayersComparison): LayerRow[] {
  const pairs: ComparedLayers[] = [
    ...shared.map((layer) => ({ kind: 'same' as const, a: layer, b: layer, differenceBytes: 0 })),
    ...rest,
  ];
  const next = { a: 1, b: 1 };
  return pairs.map(({ kind, a, b, differenceBytes }, at) => {
    const of = a && shownLayer(a, next.a++);
    const to = b && shownLayer(b, next.b++);
    const searched = [of, to].map((layer) => `${layer?.text ?? ''} ${layer?.digest ?? ''}`).join(' ');
    return { id: String(at), kind, a: of, b: to, differenceBytes, searched: searched.toLowerCase() };
  });
}

function shownLayer(layer: Layer, number: number): ShownLayer {
  const { instruction, argument, source } = maskedCommand(parseLayerCommand(layer));
  return {
    number,
    text: source === 'digest' ? '' : [instruction ?? '', argument].filter((part) => part !== '').join(' '),
    digest: layer.blobDigest,
    sizeBytes: bytesOf(layer),
    isEmpty: isEmptyLayer(layer),
  };
}
