import { formatBytes } from '@/domain/text/byte-size';

/** "+1.2 MB", "−300 B": a difference of sizes with its sign. */
export function differenceText(bytes: number): string {
  return `${bytes < 0 ? '−' : '+'}${formatBytes(Math.abs(bytes))}`;
}
