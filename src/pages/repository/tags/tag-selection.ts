import type { Tag } from '@/domain/tags/tag';
import { formatNumber } from '@/domain/time/intl-formatters';

/** How tags are selected: each by its name, with those of the same image as its group. */
export const tagSelection = {
  label: 'Select tags',
  keyOf: ({ name }: Tag) => name,
  groupOf: ({ manifestDigest }: Tag) => manifestDigest,
  countText: formatNumber,
};
