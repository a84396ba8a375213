import * as v from 'valibot';
import type { PullStatistics } from '@/domain/image/manifest';
import { fromDateText } from '@/api/http/answers/wire-time';

const pullStatisticsWire = v.object({
  tag_pull_count: v.number(),
  /** RFC 2822 text; null for a tag that was never pulled. */
  last_tag_pull_date: v.nullish(v.string()),
  manifest_pull_count: v.nullish(v.number(), 0),
  last_manifest_pull_date: v.nullish(v.string()),
});

/** The answer about the pulls of a tag. */
export const pullStatisticsSchema = v.pipe(
  pullStatisticsWire,
  v.transform((wire): PullStatistics => ({
    tagPullCount: wire.tag_pull_count,
    tagLastPulledAt: fromDateText(wire.last_tag_pull_date),
    manifestPullCount: wire.manifest_pull_count,
    manifestLastPulledAt: fromDateText(wire.last_manifest_pull_date),
  })),
);
