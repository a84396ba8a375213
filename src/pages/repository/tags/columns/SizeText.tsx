import { formatBytes } from '@/domain/text/byte-size';

/** A size in bytes as people read it; nothing is known of 0 and null. */
export function SizeText({ bytes }: { bytes: number | null }) {
  if (bytes === null || bytes === 0) return <span className="app-subtle">Unknown</span>;
  return <>{formatBytes(bytes)}</>;
}
