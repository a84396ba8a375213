import { layersBytes, type LayersComparison } from '@/domain/compare/layers-comparison';
import { formatBytes } from '@/domain/text/byte-size';
import { countOf } from '@/domain/text/count-text';

export function layersSentences(comparison: LayersComparison, names: Record<'a' | 'b', string>): string[] {
  const { shared, rest, differenceBytes, base } = comparison;
  if (shared.length + rest.length === 0) return [];
  if (rest.length === 0) return [`Both have the same ${countOf(shared.length, 'layer')}.`];
  return [sharedSentence(comparison), sizeSentence(differenceBytes, names.b, names.a), baseSentence(base)];
}

function sharedSentence({ shared }: LayersComparison): string {
  if (shared.length === 0) return 'They have no layers in common at the beginning.';
  const bytes = layersBytes(shared);
  return `Both begin with the same ${countOf(shared.length, 'layer')}${bytes === null ? '' : ` (${formatBytes(bytes)} compressed)`}.`;
}

function sizeSentence(differenceBytes: number | null, name: string, other: string): string {
  if (differenceBytes === null) return 'How much their sizes differ is not known.';
  if (differenceBytes === 0) return `${name} is as large as ${other}.`;
  return `${name} is ${formatBytes(Math.abs(differenceBytes))} ${differenceBytes > 0 ? 'larger' : 'smaller'} than ${other}.`;
}

function baseSentence({ isChanged, a, b }: LayersComparison['base']): string {
  if (isChanged === null) return 'Their history does not tell what base image they were built on.';
  const [of, to] = [a?.name ?? null, b?.name ?? null];
  if (!isChanged) return `The base image is the same${to === null ? '' : ` (${to})`}.`;
  const names = of !== null && to !== null && of !== to ? ` from ${of} to ${to}` : '';
  return `The base image changed${names}.`;
}
