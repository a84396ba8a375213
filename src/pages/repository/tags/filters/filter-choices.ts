import { isPullFilter, isSeverityFilter, tagFilterLabel, tagFilters, type TagFilter } from '@/domain/tags/tag-filters';
import type { RegistryFeatures } from '@/domain/registry/registry';

function groupOf(filter: TagFilter): string {
  return isSeverityFilter(filter) ? 'Severity' : isPullFilter(filter) ? 'Pulls' : 'Properties';
}

const choices = tagFilters.map((value) => ({ value, label: tagFilterLabel(value), group: groupOf(value) }));

/** The filters that can say something in a registry with these features. */
export function filterChoices({ imagePullStatistics }: RegistryFeatures) {
  return choices.filter(({ value }) => imagePullStatistics || !isPullFilter(value));
}

/** Whether there is more to say about what a filter lets pass, and what not. */
export function hasNote(filter: TagFilter): boolean {
  return filter === 'unsigned';
}
