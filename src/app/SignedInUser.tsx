import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import { useQuery } from '@tanstack/react-query';
import { userQueries } from '@/queries/registry.queries';

/** Who the registry takes the person for. */
export function SignedInUser() {
  const { data: user, isError } = useQuery(userQueries.current());
  const name =
    user === undefined ? (isError ? 'Unknown user' : '') : user.isAnonymous ? 'Not signed in' : user.username;
  return (
    <span className="app-user" aria-label={name === '' ? undefined : `User: ${name}`} role="img">
      <UserIcon /> <span>{name}</span>
    </span>
  );
}
