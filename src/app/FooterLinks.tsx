import { footerLinks } from '@/domain/registry/registry-links';
import type { RegistryLinks } from '@/domain/registry/registry';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './footer-links.module.css';

/** About, security, terms and the like. */
export function FooterLinks({ links }: { links: RegistryLinks }) {
  const shown = footerLinks(links);
  if (shown.length === 0) return null;
  return (
    <nav aria-label="About this registry" className={styles.footer}>
      <ul className={classNames(layout.line, typography.small)}>
        {shown.map(({ href, text }) => (
          <li key={text}>
            <a href={href} target="_blank" rel="noopener noreferrer">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
