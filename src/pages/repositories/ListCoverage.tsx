import { useQuery } from '@tanstack/react-query';
import { numberFormat } from '@/domain/time/intl-formatters';
import { userQueries } from '@/queries/registry/registry.queries';
import { isWholeList, ownNamespaces, type StreamedRepositories } from '@/queries/repositories/repositories.queries';
import { useMoreRepositories } from '@/queries/repositories/use-more-repositories';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { ReadOnButton } from './ReadOnButton';

/** Says that a list is only a part of what the person may see, and offers more. */
export function ListCoverage({ list, isRegex }: { list: StreamedRepositories; isRegex: boolean }) {
  const { data: user } = useQuery(userQueries.current());
  const more = useMoreRepositories();
  if (user === undefined || !list.isComplete || isWholeList(list)) return null;
  const own = new Set(ownNamespaces(user));
  const otherCount = list.items.filter(({ namespace }) => !own.has(namespace)).length;
  return (
    <p className={classNames(typography.small, typography.subtle)}>
      <span role="status">{`${coverageText(own.size > 0, otherCount)} ${searchText(isRegex)}`}</span>{' '}
      <ReadOnButton label="Show more" reading={more} />
    </p>
  );
}

function coverageText(hasOwn: boolean, otherCount: number): string {
  const first = `the first ${numberFormat().format(otherCount)} ${hasOwn ? 'others' : 'repositories'} that you can see`;
  const covered = !hasOwn ? first : otherCount === 0 ? 'your namespaces' : `your namespaces and ${first}`;
  return `This list has ${covered}, sorted among themselves.`;
}

/** What the registry's search knows nothing of: regular expressions. */
function searchText(isRegex: boolean): string {
  return isRegex ? 'A search by expression looks through these only.' : 'A search looks through the rest as well.';
}
