import { Button } from '@patternfly/react-core';
import OutlinedStarIcon from '@patternfly/react-icons/dist/esm/icons/outlined-star-icon';
import StarIcon from '@patternfly/react-icons/dist/esm/icons/star-icon';
import { fullRepositoryName, type RepositoryName } from '@/domain/repository/repository';
import { explainError, isDeclined } from '@/domain/registry/request-failure';
import { FailedCallButton } from '@/features/failure/FailedCallButton';
import { useStarRepository } from '@/queries/repositories/star.mutation';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './star.module.css';

interface StarButtonProps {
  repository: RepositoryName & { isStarred: boolean };
}

/** Stars a repository and takes the star away again. It is for people who are signed in: see `useHasPerson`. */
export function StarButton({ repository }: StarButtonProps) {
  const { mutate, isPending, isError, error, variables } = useStarRepository(repository);
  // While the registry is asked, the person's choice is shown; then the registry's answer.
  const isStarred = isPending ? variables : repository.isStarred;
  const name = fullRepositoryName(repository);
  const words = isStarred ? 'Unstar' : 'Star';
  const hasDeclined = isDeclined(error);
  const title = hasDeclined ? 'Nothing was changed.' : `Unable to ${words.toLowerCase()} this repository.`;
  return (
    <span className={layout.inline}>
      <Button
        variant="plain"
        size="sm"
        icon={isStarred ? <StarIcon /> : <OutlinedStarIcon />}
        className={classNames(layout.slim, isStarred && styles.starred)}
        aria-label={`Star ${name}`}
        aria-pressed={isStarred}
        data-tip={words}
        onClick={() => !isPending && mutate(!isStarred)}
      />
      <span role="status" className={classNames(typography.small, hasDeclined ? typography.subtle : typography.danger)}>
        {isError && `${title} ${explainError(error)}`}
      </span>
      {!hasDeclined && <FailedCallButton error={error} />}
    </span>
  );
}
