import type { Priority } from '@/domain/risk/priority';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';

/** How urgent words look. */
export const priorityLooks: Readonly<Record<Priority, string | undefined>> = {
  now: classNames(typography.bold, typography.danger),
  soon: typography.bold,
  watch: undefined,
  later: typography.subtle,
};
