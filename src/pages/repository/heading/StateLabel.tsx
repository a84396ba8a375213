import type { RepositoryState } from '@/domain/repository/repository';
import { repositoryStateText } from '@/domain/repository/repository-rules';
import { Chip } from '@/ui/Chip';

/** A repository's state, with what it forbids. */
export function StateLabel({ state }: { state: RepositoryState }) {
  const { label, description } = repositoryStateText(state);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- with the focus its tip can be read without a mouse
    <span role="note" tabIndex={0} data-testid="repository-state" data-tip={description}>
      <Chip color="orange">{label}</Chip> <span className="pf-v6-screen-reader">{description}</span>
    </span>
  );
}
