import { listNames } from '@/domain/text/name-list';
import typography from '@/ui/styles/typography.module.css';

/** The versions that a side has of a package; of very many the first. A dash for a side that has none. */
export function Versions({ versions }: { versions: readonly string[] }) {
  if (versions.length === 0) {
    return (
      <span className={typography.subtle}>
        <span aria-hidden>–</span>
        <span className="pf-v6-screen-reader">None</span>
      </span>
    );
  }
  const names = versions.map((version) => version || 'Unknown');
  return <span className={typography.breakable}>{listNames(names, 4)}</span>;
}
