import { Fragment } from 'react';
import { lastSearchPage, matchesPerPage, mostStarred } from '@/domain/repository/repository';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { FoundRepositories } from '@/queries/repositories/search.queries';
import { useMoreMatches } from '@/queries/repositories/use-more-matches';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { ReadOnButton } from './ReadOnButton';
import type { ServerSearch } from './use-repositories';

/** What the registry's search found besides the rows: namespaces, and that it has more matches. */
export function RegistrySearch({
  text,
  search: { state, matches, namespaces },
}: {
  text: string;
  search: ServerSearch;
}) {
  return (
    <>
      {namespaces.length > 0 && (
        <p className={classNames(typography.small, typography.breakable)}>
          {'Namespaces: '}
          {namespaces.map(({ name, kind }, position) => (
            <Fragment key={name}>
              {position > 0 && ', '}
              <AppLink to={kind === 'user' ? paths.user(name) : paths.organization(name)}>{name}</AppLink>
            </Fragment>
          ))}
        </p>
      )}
      {state === 'partial' && (
        <p className={classNames(typography.small, typography.subtle)}>
          {matches === null ? (
            `The registry lists ${formatNumber(mostStarred)} starred repositories at most.`
          ) : (
            <MoreMatches key={text} text={text} matches={matches} />
          )}
        </p>
      )}
    </>
  );
}

/** Says how far the matches were read, and offers more as long as the registry has them. */
function MoreMatches({ text, matches: { pages } }: { text: string; matches: FoundRepositories }) {
  const more = useMoreMatches(text);
  const first = `the first ${formatNumber(pages * matchesPerPage)}`;
  if (pages >= lastSearchPage) {
    return `The registry lists only ${first} matches. Type more of the name to narrow them down.`;
  }
  return (
    <>
      {`The registry has more matches than ${first}. `}
      <ReadOnButton label="Show more matches" reading={more} />
    </>
  );
}
