import type { Layer, Manifest } from '@/domain/image/manifest';
import { baseLayersOf, type BaseLayers } from '@/domain/layers/base-layers';
import { isEmptyLayer, parseLayerCommand } from '@/domain/layers/layer-command';
import { compareValues, type Compared } from './comparison-kind';

/** Two layers side by side; `changed`: the same command wrote other bytes. */
export interface ComparedLayers extends Compared<Layer> {
  /** Compressed bytes of `b` less those of `a`, 0 for a side without the layer; null if a size is not known. */
  differenceBytes: number | null;
}

export interface LayersComparison {
  /** The layers with which both images begin, base first. */
  shared: readonly Layer[];
  /** What follows, base first; of what is in one side only, that of `a` comes first. */
  rest: readonly ComparedLayers[];
  /** Compressed bytes of `b` less those of `a`; null if a size is not known. */
  differenceBytes: number | null;
  base: {
    /** Whether the shared layers are not all of a base image; null if no history says where a base ends. */
    isChanged: boolean | null;
    a: BaseLayers | null;
    b: BaseLayers | null;
  };
}

type Sides = Record<'a' | 'b', Pick<Manifest, 'layers' | 'annotations'>>;

/** Above so many pairs of layers, equal places are compared instead of the best alignment. No builder makes so many. */
const mostPairs = 1_000_000;

/** Puts the layers of two images side by side: what they share at the beginning, then the rest, aligned by bytes and command. */
export function compareLayers({ a, b }: Sides): LayersComparison {
  const [of, to] = [a.layers.map(readLayer), b.layers.map(readLayer)];
  const sharedCount = countShared(of, to);
  const rest = restRows(of.slice(sharedCount), to.slice(sharedCount));
  const bases = { a: baseLayersOf(a), b: baseLayersOf(b) };
  return {
    shared: a.layers.slice(0, sharedCount),
    rest,
    differenceBytes: sum(rest.map(({ differenceBytes }) => differenceBytes)),
    base: { isChanged: isBaseChanged(bases.a, bases.b, sharedCount), ...bases },
  };
}

/** The compressed bytes of layers together; null if that of one is not known. An empty layer has none. */
export function layersBytes(layers: readonly Layer[]): number | null {
  return sum(layers.map(addedBytes));
}

/** The compressed bytes that a layer adds: an empty one none, though Quay lists the archive that stands for it. */
export function addedBytes(layer: Layer): number | null {
  return isEmptyLayer(layer) ? 0 : layer.sizeBytes;
}

interface ReadLayer {
  layer: Layer;
  /** A key that layers with the same content share. Empty layers have one digest, so their command tells them apart. */
  content: string;
  /** A key that layers made by the same command share. */
  command: string;
}

/** The classic builder writes what it copied as a checksum, which differs for the same line of a Dockerfile. */
const checksum = /\b(file|dir|multi):[0-9a-f]{8,}/g;

function readLayer(layer: Layer): ReadLayer {
  const { instruction, argument, source } = parseLayerCommand(layer);
  const text = source === 'digest' ? layer.blobDigest : `${instruction ?? ''} ${argument.replace(checksum, '$1')}`;
  return {
    layer,
    content: isEmptyLayer(layer) ? `${layer.blobDigest} ${text}` : layer.blobDigest,
    command: text,
  };
}

function countShared(a: readonly ReadLayer[], b: readonly ReadLayer[]): number {
  const end = a.findIndex((one, at) => one.content !== b[at]?.content);
  return end === -1 ? a.length : end;
}

/** If only one history says where its base ends, that decides. */
function isBaseChanged(a: BaseLayers | null, b: BaseLayers | null, sharedCount: number): boolean | null {
  const counts = [a, b].flatMap((base) => base?.count ?? []);
  return counts.length === 0 ? null : counts.some((count) => count > sharedCount);
}

function restRows(a: readonly ReadLayer[], b: readonly ReadLayer[]): ComparedLayers[] {
  const rows: ComparedLayers[] = [];
  let [atA, atB] = [0, 0];
  for (const [nextA, nextB] of [...alignment(a, b), [a.length, b.length] as const]) {
    for (; atA < nextA; atA += 1) rows.push(rowOf(a[atA], undefined));
    for (; atB < nextB; atB += 1) rows.push(rowOf(undefined, b[atB]));
    if (nextA < a.length) rows.push(rowOf(a[nextA], b[nextB]));
    [atA, atB] = [nextA + 1, nextB + 1];
  }
  return rows;
}

function rowOf(a: ReadLayer | undefined, b: ReadLayer | undefined): ComparedLayers {
  const { kind } = compareValues(a ?? null, b ?? null, (one, other) => one.content === other.content);
  const [bytesA, bytesB] = [a, b].map((one) => (one === undefined ? 0 : addedBytes(one.layer)));
  const isKnown = typeof bytesA === 'number' && typeof bytesB === 'number';
  const difference = isKnown ? bytesB - bytesA : null;
  return { kind, a: a?.layer ?? null, b: b?.layer ?? null, differenceBytes: kind === 'same' ? 0 : difference };
}

/** 2 for the same content, 1 for the same command, 0 for layers that have nothing to do with each other. */
function likeness(a: ReadLayer | undefined, b: ReadLayer | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.content === b.content ? 2 : Number(a.command === b.command);
}

/**
 * Pairs of places that belong together, in order: those of the greatest likeness in all. Of several such, which one is
 * taken must not depend on the sides, or a swap would show other pairs.
 */
function alignment(a: readonly ReadLayer[], b: readonly ReadLayer[]): (readonly [atA: number, atB: number])[] {
  const text = (layers: readonly ReadLayer[]) => layers.map(({ content, command }) => `${content} ${command}`).join();
  if (text(a) > text(b)) return alignment(b, a).map(([atB, atA]) => [atA, atB]);
  if (a.length * b.length > mostPairs) {
    return a.flatMap((one, at) => (likeness(one, b[at]) > 0 ? [[at, at] as const] : []));
  }
  // best[i * width + j]: the greatest likeness of what is left from place i of a and place j of b on.
  const width = b.length + 1;
  const best = new Uint32Array((a.length + 1) * width);
  const bestFrom = (atA: number, atB: number) => best[atA * width + atB] ?? 0;
  const paired = (atA: number, atB: number) => {
    const like = likeness(a[atA], b[atB]);
    return like === 0 ? 0 : like + bestFrom(atA + 1, atB + 1);
  };
  for (let atA = a.length - 1; atA >= 0; atA -= 1) {
    for (let atB = b.length - 1; atB >= 0; atB -= 1) {
      best[atA * width + atB] = Math.max(bestFrom(atA + 1, atB), bestFrom(atA, atB + 1), paired(atA, atB));
    }
  }
  const pairs: [number, number][] = [];
  for (let [atA, atB] = [0, 0]; atA < a.length && atB < b.length;) {
    if (bestFrom(atA, atB) > 0 && bestFrom(atA, atB) === paired(atA, atB)) {
      pairs.push([atA, atB]);
      [atA, atB] = [atA + 1, atB + 1];
    } else if (bestFrom(atA + 1, atB) >= bestFrom(atA, atB + 1)) atA += 1;
    else atB += 1;
  }
  return pairs;
}

function sum(values: readonly (number | null)[]): number | null {
  return values.reduce((total, value) => (total === null || value === null ? null : total + value), 0);
}
