import type { CompareSide } from '@/domain/compare/side';
import type { RepositoryName } from '@/domain/repository/repository';
import { useViewState } from '@/routing/view-state';
import { ChooseSide } from './ChooseSide';
import { chooseViewState } from './choose-view-state';
import { PreviousSide } from './PreviousSide';

interface OtherSideProps {
  /** The repository of the address. */
  repository: RepositoryName;
  /** The only side that the address names. */
  side: CompareSide;
  /** Which one it is. */
  which: 'a' | 'b';
}

/** The other side of a comparison: the image that the tag had before, or one that is chosen here. */
export function OtherSide({ repository, side, which }: OtherSideProps) {
  const [view] = useViewState(chooseViewState);
  const { tag } = side;
  return view.with === 'previous' && which === 'b' && tag !== null ? (
    <PreviousSide repository={repository} side={{ ...side, tag }} />
  ) : (
    <ChooseSide repository={repository} side={side} which={which} />
  );
}
