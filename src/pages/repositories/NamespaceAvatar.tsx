import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import styles from './repositories.module.css';

const colors = ['blue', 'green', 'orange', 'purple', 'teal', 'gray', 'red'] as const;

/** The namespace's first letter on a colour of its own, which leads to the namespace's list. */
export function NamespaceAvatar({ namespace }: { namespace: string }) {
  const color = colorOf(namespace);
  const words = `Repositories of ${namespace}`;
  return (
    <AppLink
      to={paths.organization(namespace)}
      className={styles.avatar}
      style={{
        color: `var(--pf-t--global--text--color--nonstatus--on-${color}--default)`,
        background: `var(--pf-t--global--color--nonstatus--${color}--default)`,
      }}
      aria-label={words}
      data-tip={words}
    >
      {[...namespace].at(0)?.toUpperCase()}
    </AppLink>
  );
}

/** The same namespace always gets the same colour, here and in the next visit. */
function colorOf(namespace: string): (typeof colors)[number] {
  let sum = 0;
  for (const character of namespace) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521;
  return colors[sum % colors.length] ?? 'gray';
}
