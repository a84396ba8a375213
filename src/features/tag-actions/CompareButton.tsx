import { Button } from '@patternfly/react-core';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { comparisonOf } from './compare-tags';
import { useKeepSelected } from './use-keep-selected';
import { useWayTo } from '@/routing/use-way-to';

interface CompareButtonProps {
  repository: RepositoryName;
  /** The two selected tags. */
  tags: readonly Tag[];
}

/** Compares two selected tags without the menu. On the way back they are still selected. */
export function CompareButton({ repository, tags }: CompareButtonProps) {
  const keepSelected = useKeepSelected();
  const { href, follow } = useWayTo(comparisonOf(repository, tags), () => keepSelected(tags.map(({ name }) => name)));
  return (
    <Button variant="secondary" size="sm" component="a" href={href} onClick={follow}>
      Compare
    </Button>
  );
}
