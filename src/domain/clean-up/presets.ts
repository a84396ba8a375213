import type { CleanUpRule, TakingRule } from './rule';

/** A rule that people often want, as a beginning. */
export interface RulePreset {
  id: string;
  label: string;
  description: string;
  rule: CleanUpRule;
  /** Offered only if the registry counts pulls. */
  needsPulls?: boolean;
}

const taking: TakingRule = {
  does: 'take',
  pattern: null,
  olderThanDays: null,
  notPulledDays: null,
  exceptNewest: null,
};

/** Taking rules first, in the order of the menu. */
export const rulePresets: readonly RulePreset[] = [
  {
    id: 'nightlies',
    label: 'Take nightly builds',
    description: 'Older than 14 days, except the newest 3',
    rule: {
      ...taking,
      pattern: { text: 'nightly*, *-nightly, *-snapshot', kind: 'glob' },
      olderThanDays: 14,
      exceptNewest: { count: 3, of: 'all' },
    },
  },
  {
    id: 'pull-requests',
    label: 'Take pull requests',
    description: 'Older than 30 days',
    rule: { ...taking, pattern: { text: 'pr-*, mr-*, pull-*', kind: 'glob' }, olderThanDays: 30 },
  },
  {
    id: 'old-releases',
    label: 'Take old releases',
    description: 'Except the newest 3 of each minor version',
    rule: { ...taking, exceptNewest: { count: 3, of: 'minor' } },
  },
  {
    id: 'unused',
    label: 'Take what is not pulled',
    description: 'Neither pulled nor pushed for 180 days',
    rule: { ...taking, notPulledDays: 180 },
    needsPulls: true,
  },
  { id: 'empty', label: 'Take …', description: 'Begins without a condition', rule: taking },
  {
    id: 'keep-names',
    label: 'Keep names',
    description: 'latest, stable, main',
    rule: { does: 'keep', by: 'name', pattern: { text: 'latest, stable, main', kind: 'glob' } },
  },
  {
    id: 'keep-newest',
    label: 'Keep the newest',
    description: 'Of all tags, or of each major or minor version',
    rule: { does: 'keep', by: 'newest', pattern: null, newest: { count: 10, of: 'all' } },
  },
  {
    id: 'keep-label',
    label: 'Keep labelled images',
    description: 'keep=true',
    rule: { does: 'keep', by: 'label', label: 'keep=true' },
  },
  {
    id: 'keep-signed',
    label: 'Keep signed images',
    description: 'With a signature',
    rule: { does: 'keep', by: 'signed' },
  },
  {
    id: 'keep-expiration',
    label: 'Keep what expires later',
    description: 'With an expiration of its own, more than 30 days away',
    rule: { does: 'keep', by: 'expiration', laterThanDays: 30 },
  },
  {
    id: 'keep-image',
    label: 'Keep shared images',
    description: 'Tags that point to the image of another tag that stays',
    rule: { does: 'keep', by: 'image' },
  },
];
