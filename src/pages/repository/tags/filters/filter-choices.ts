import type { RegistryFeatures } from '@/domain/registry/registry';
import {
  isPolicyFilter,
  isPriorityFilter,
  isPullFilter,
  isSeverityFilter,
  tagFilterLabel,
  tagFilters,
  type TagFilter,
} from '@/domain/tags/tag-filters';

function groupOf(filter: TagFilter): string {
  if (isSeverityFilter(filter)) return 'Severity';
  if (isPriorityFilter(filter)) return 'Priority';
  return isPullFilter(filter) ? 'Pulls' : isPolicyFilter(filter) ? 'Policies (estimate)' : 'Properties';
}

const choices = tagFilters.map((value) => ({ value, label: tagFilterLabel(value), group: groupOf(value) }));

/**
 * The filters that can say something in a registry with these features.
 *
 * @param seesPolicies whether the person may know what policies would do
 * @param seesRisk whether there are risk data
 */
export function filterChoices(
  { imagePullStatistics, autoPrune, immutableTags }: RegistryFeatures,
  seesPolicies: boolean,
  seesRisk: boolean,
) {
  return choices.filter(({ value }) => {
    if (isPullFilter(value)) return imagePullStatistics;
    if (isPriorityFilter(value)) return seesRisk;
    return !isPolicyFilter(value) || (seesPolicies && (value === 'pruned' ? autoPrune : immutableTags));
  });
}
