import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { advisoryLinks } from './advisory-links';

interface AdvisoryLinksProps {
  advisory: string;
  links: readonly string[];
}

/** Links to all sources of an advisory, each named by its site. */
export function AdvisoryLinks({ advisory, links }: AdvisoryLinksProps) {
  const sources = advisoryLinks(links).filter(({ href }) => href !== null);
  if (sources.length === 0) return null;
  return (
    <span className={classNames(typography.small, layout.line)}>
      {sources.map(({ href, site }, position) => (
        <a
          key={position}
          href={href ?? undefined}
          target="_blank"
          rel="nofollow noopener noreferrer"
          aria-label={`${site}: ${advisory}`}
          data-tip={href ?? undefined}
        >
          {site}
        </a>
      ))}
    </span>
  );
}
