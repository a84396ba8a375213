import type { ImageRisk } from '@/domain/risk/images/image-risk';
import type { NamedReading } from '@/features/reading/named-reading';
import type { Tag } from '@/domain/tags/tag';
import type { TagColumn } from '../columns/tag-column';
import type { TagsViewState } from '../tags-view-state';

/**
 * What risk data add to the table, all of it from code that a browser without risk data never loads. Another object whenever
 * they or the rule change.
 */
export interface TagsRisk {
  /** Undefined without risk data. */
  columns: readonly TagColumn[] | undefined;
  /** Of what was read of the tag's image so far; undefined if nothing was. Without risk data there is no such function. */
  riskOf: ((tag: Tag) => ImageRisk | undefined) | undefined;
  /** What a filter by priority reads. */
  readings: readonly NamedReading[];
  /** What a person should know of an order or a filter by priority; '' for others. */
  note(view: TagsViewState): string;
}
