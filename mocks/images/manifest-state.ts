export interface MockLabel {
  id: string;
  key: string;
  value: string;
  sourceType: 'manifest' | 'api' | 'internal';
  mediaType: string;
}

/** A layer as the manifest endpoint answers it (wire names: it goes out as it is). */
export interface WireLayer {
  index: number;
  compressed_size: number | null;
  is_remote: boolean;
  urls: string[] | null;
  command: string[] | null;
  comment: string | null;
  author: string | null;
  blob_digest: string;
  created_datetime: string | null;
}

export interface PullCount {
  count: number;
  /** Null when never pulled. */
  lastMs: number | null;
}

/** What the scanner says of one manifest. `features` is made on demand: a report may be megabytes. */
export type MockScan =
  | { kind: 'status'; status: string; delayMs?: number }
  | { kind: 'report'; features: () => unknown[]; delayMs?: number }
  | { kind: 'failure'; status: number };

export interface MockManifest {
  digest: string;
  isIndex: boolean;
  /** The exact bytes. */
  data: string;
  configMediaType: string | null;
  /** Digest of the config blob that the bytes name. */
  configDigest?: string;
  /** Of an index: the platforms (`linux/arm64/v8`) of children that name one, by digest. */
  childPlatforms?: ReadonlyMap<string, string>;
  layers: WireLayer[] | null;
  /** Sum of the layers that the manifest lists; 0 for an index. */
  compressedSize: number;
  /** Digests of an index's children, in order. */
  children: string[];
  /** Digest of the manifest that it belongs to; the referrers API lists it there. */
  subject?: string;
  /** What the registry protocol gives of its layers, by digest. */
  contents?: ReadonlyMap<string, string>;
  labels: MockLabel[];
  /** Content of the layer that is the model card, if there is one. */
  modelCard: string | null;
  scan: MockScan;
  pulls: PullCount;
}
