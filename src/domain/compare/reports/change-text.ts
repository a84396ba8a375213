import type { FindingChange } from './findings-comparison';
import type { PackageChange } from './packages-comparison';

/** Changes as labels and filters name them. */
export const findingChangeLabels: Readonly<Record<FindingChange, string>> = {
  new: 'New',
  changed: 'Changed severity',
  fixed: 'Fixed',
  unchanged: 'Unchanged',
};

export const packageChangeLabels: Readonly<Record<PackageChange, string>> = {
  added: 'Added',
  removed: 'Removed',
  upgraded: 'Upgraded',
  downgraded: 'Downgraded',
  unsure: 'Unsure',
  unchanged: 'Unchanged',
};
