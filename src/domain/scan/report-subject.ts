import type { Platform } from '@/domain/image/manifest';
import type { RepositoryName } from '@/domain/repository/repository';

/** What a security report is about, as far as a saved file has to say it. */
export interface ReportSubject {
  /** Host (and port) of the registry, as pull commands name it. */
  registry: string;
  repository: RepositoryName;
  tagName: string;
  /** The manifest that was scanned: the tag's own, or of a multi-arch tag one of its platforms'. */
  digest: string;
  /** Null for a single image, and for a child of an index that has none. */
  platform: Platform | null;
  /** Digests of the indexes by way of which it is reached, the tag's own first; empty or absent for a single image. */
  indexes?: readonly string[];
  /** What distinguishes it from another image for the same platform; '' or absent if nothing has to. */
  twin?: string;
  /** The platform, if the digest leads to another one that has the same image; otherwise '' or absent. */
  ambiguousPlatform?: string;
}
