import * as v from 'valibot';
import { tolerantList } from '@/api/http/answers/tolerant-list';
import { fromDateText } from '@/api/http/answers/wire-time';
import type { Layer, Manifest } from '@/domain/image/manifest';
import type { MalformedEntry } from '@/domain/tags/tag';
import { readManifestData } from './manifest-data.schema';

const layerWire = v.object({
  /** 0 is the base. */
  index: v.number(),
  compressed_size: v.nullish(v.number(), null),
  is_remote: v.nullish(v.boolean(), false),
  /** A list with one text, or null. */
  command: v.nullish(v.union([v.array(v.string()), v.string()])),
  comment: v.nullish(v.string(), null),
  author: v.nullish(v.string(), null),
  blob_digest: v.pipe(v.string(), v.nonEmpty()),
  /** RFC 2822 text. */
  created_datetime: v.nullish(v.string()),
});

const layer = v.pipe(
  layerWire,
  v.transform((wire): Layer => ({
    index: wire.index,
    blobDigest: wire.blob_digest,
    sizeBytes: wire.compressed_size,
    command: commandOf(wire.command),
    comment: wire.comment,
    author: wire.author,
    createdAt: fromDateText(wire.created_datetime),
    isRemote: wire.is_remote,
  })),
);

function commandOf(command: string[] | string | null | undefined): string | null {
  const text = Array.isArray(command) ? command.join(' ') : (command ?? '');
  return text.trim() === '' ? null : text;
}

const manifestWire = v.object({
  digest: v.pipe(v.string(), v.nonEmpty()),
  is_manifest_list: v.boolean(),
  /** The exact bytes of the manifest: JSON within JSON. */
  manifest_data: v.nullish(v.string(), ''),
  /** Null for an index. */
  config_media_type: v.nullish(v.string(), null),
  /** 0 for an index. */
  layers_compressed_size: v.nullish(v.number(), null),
  /** Null for an index. */
  layers: v.nullish(tolerantList(layer, ['blob_digest'])),
  /** Absent unless asked for and found. */
  modelcard: v.nullish(v.string(), null),
});

/** Query of a manifest or index. The model card comes only when it is asked for. */
export function manifestQuery(includeModelCard: boolean) {
  return { include_modelcard: includeModelCard ? true : undefined };
}

/** The answer for a manifest or index. An index needs readable bytes, which alone name its children; an image does not. */
export const manifestSchema = v.pipe(
  manifestWire,
  v.rawTransform(({ dataset: { value: wire }, addIssue, NEVER }): Manifest => {
    const data = readManifestData(wire.manifest_data);
    const isIndex = wire.is_manifest_list;
    if (isIndex && (data === null || data.children === null)) {
      addIssue({
        expected: 'the JSON of an index',
        path: [
          { type: 'object', origin: 'value', input: { ...wire }, key: 'manifest_data', value: wire.manifest_data },
        ],
      });
      return NEVER;
    }
    const children = isIndex ? data?.children : null;
    return {
      digest: wire.digest,
      isIndex,
      mediaType: data?.mediaType ?? null,
      artifactType: data?.artifactType ?? null,
      configMediaType: isIndex ? null : (wire.config_media_type ?? data?.configMediaType ?? null),
      ...(!isIndex && data?.config && { config: data.config }),
      sizeBytes: isIndex ? null : wire.layers_compressed_size,
      ...(data?.compression !== undefined && { compression: data.compression }),
      layers: isIndex ? [] : (wire.layers?.entries.toSorted((a, b) => a.index - b.index) ?? []),
      children: children?.entries ?? [],
      annotations: data?.annotations ?? {},
      modelCard: wire.modelcard,
      ...malformedOf(wire.layers?.malformed ?? [], children?.malformed ?? []),
    };
  }),
);

function malformedOf(...lists: MalformedEntry[][]): { malformed?: MalformedEntry[] } {
  const malformed = lists.flat();
  return malformed.length === 0 ? {} : { malformed };
}
