import { formatBinaryBytes } from '@/domain/text/byte-size';
import type { RepositorySummary } from '@/domain/repository/repository';

/** "1.25 GiB (12%)": what a repository takes up, and of its limit if it has one. "N/A" if the registry does not say. */
export function quotaText(quota: RepositorySummary['quota'], locale?: string): string {
  if (quota === null) return 'N/A';
  const size = formatBinaryBytes(quota.usedBytes, locale);
  if (quota.limitBytes === null || quota.limitBytes <= 0) return size;
  return `${size} (${wholePercentText((quota.usedBytes / quota.limitBytes) * 100)})`;
}

/** Whole percents, but never 0 for a size above 0. */
function wholePercentText(percent: number): string {
  return percent > 0 && percent < 1 ? '<1%' : `${Math.round(percent)}%`;
}
