import typography from '@/ui/styles/typography.module.css';

/** Why nobody is named. */
export function NeedsAdmin() {
  return <p className={typography.subtle}>Who made a change is shown to administrators of this repository.</p>;
}
