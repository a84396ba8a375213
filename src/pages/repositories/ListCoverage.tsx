import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { numberFormat } from '@/domain/time/intl-formatters';
import { explainError } from '@/domain/registry/request-failure';
import { FailedCallButton } from '@/features/failure/FailedCallButton';
import { userQueries } from '@/queries/registry/registry.queries';
import { isWholeList, ownNamespaces, type StreamedRepositories } from '@/queries/repositories/repositories.queries';
import { useMoreRepositories } from '@/queries/repositories/use-more-repositories';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';

/** Says that a list is only a part of what the person may see, and offers more. */
export function ListCoverage({ list }: { list: StreamedRepositories }) {
  const { data: user } = useQuery(userQueries.current());
  const { mutate, isPending, error } = useMoreRepositories();
  if (user === undefined || !list.isComplete || isWholeList(list)) return null;
  const own = new Set(ownNamespaces(user));
  const otherCount = list.items.filter(({ namespace }) => !own.has(namespace)).length;
  return (
    <p className={classNames(typography.small, typography.subtle)}>
      <span role="status">{coverageText(own.size > 0, otherCount)}</span>{' '}
      <Button variant="link" isInline isLoading={isPending} onClick={() => !isPending && mutate()}>
        {isPending ? 'Loading more…' : 'Show more'}
      </Button>
      {error !== null && <span role="alert">{` More could not be loaded. ${explainError(error)} `}</span>}
      <FailedCallButton error={error} />
    </p>
  );
}

function coverageText(hasOwn: boolean, otherCount: number): string {
  const first = `the first ${numberFormat().format(otherCount)} ${hasOwn ? 'others' : 'repositories'} that you can see`;
  const covered = !hasOwn ? first : otherCount === 0 ? 'your namespaces' : `your namespaces and ${first}`;
  return `This list has ${covered}, sorted among themselves. A search finds the rest.`;
}
