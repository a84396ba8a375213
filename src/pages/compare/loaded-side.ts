import type { CompareSide } from '@/domain/compare/side';
import type { Label, Manifest } from '@/domain/image/manifest';
import type { IndexEntry } from '@/domain/image/platforms/platforms';
import type { ScanReport } from '@/domain/scan/scan-report';
import type { Tag } from '@/domain/tags/tag';

/** Something that is read of a side. */
export interface ReadPart<T> {
  data: T | null;
  /** Why it cannot be had, or could not be read anew. */
  error: Error | null;
  /** True until it is known whether it can be had. */
  isPending: boolean;
  refetch(): void;
}

export interface LoadedSide {
  side: CompareSide;
  /** As people read it. */
  name: string;
  /** The tag as it is now; null for a side with a digest, and while it is not known. */
  tag: Tag | null;
  /** `sha256:…` of the image that is compared, of an index that of the platform; null while it is not known. */
  digest: string | null;
  /** The children of the side's index; empty for a single image. */
  entries: readonly IndexEntry[];
  /** The platform that is compared; null for a single image. */
  platform: IndexEntry | null;
  /** The digest as something that is read: it fails if there is no such tag or platform. */
  image: ReadPart<string>;
  /** A manifest that is gone fails, which need not be so for its report. */
  manifest: ReadPart<Manifest>;
  report: ReadPart<ScanReport>;
  /** Asked for only if they are wanted. */
  labels: ReadPart<Label[]>;
}
