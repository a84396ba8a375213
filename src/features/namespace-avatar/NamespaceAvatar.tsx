import type { CSSProperties } from 'react';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './namespace-avatar.module.css';

const colors = ['blue', 'green', 'orange', 'purple', 'teal', 'gray', 'red'] as const;

interface NamespaceAvatarProps {
  namespace: string;
  /** It leads to the namespace's list; otherwise it is a picture, for places that name the namespace beside it. */
  isLink?: boolean;
}

/** The namespace's first letter on a color of its own. */
export function NamespaceAvatar({ namespace, isLink = false }: NamespaceAvatarProps) {
  const color = colorOf(namespace);
  const style: CSSProperties = {
    '--ink': `var(--pf-t--global--text--color--nonstatus--on-${color}--default)`,
    '--base': `var(--pf-t--global--color--nonstatus--${color}--default)`,
  };
  const className = classNames(layout.inline, typography.small, typography.bold, styles.avatar);
  const letter = [...namespace].at(0)?.toUpperCase();
  const words = `Repositories of ${namespace}`;
  return isLink ? (
    <AppLink to={paths.organization(namespace)} className={className} style={style} aria-label={words} data-tip={words}>
      {letter}
    </AppLink>
  ) : (
    <span className={className} style={style} aria-hidden>
      {letter}
    </span>
  );
}

/** The same namespace always gets the same color, here and in the next visit. */
function colorOf(namespace: string): (typeof colors)[number] {
  let sum = 0;
  for (const character of namespace) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return colors[sum % colors.length] ?? 'gray';
}
