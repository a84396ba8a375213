import { DropdownItem } from '@patternfly/react-core';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { comparisonOf, whyNotCompare } from './compare-tags';
import { LinkItem } from './LinkItem';
import { useKeepSelected } from './use-keep-selected';

interface CompareItemProps {
  repository: RepositoryName;
  /** The selected tags. */
  tags: readonly Tag[];
}

/** Compares two selected tags; with more or fewer it says so. On the way back they are still selected. */
export function CompareItem({ repository, tags }: CompareItemProps) {
  const keepSelected = useKeepSelected();
  const reason = whyNotCompare(tags);
  if (reason !== undefined) {
    return (
      <DropdownItem isAriaDisabled description={reason}>
        Compare
      </DropdownItem>
    );
  }
  return (
    <LinkItem to={comparisonOf(repository, tags)} onLeave={() => keepSelected(tags.map(({ name }) => name))}>
      Compare
    </LinkItem>
  );
}
