import { useLocation } from 'react-router-dom';
import type { RepositoryName } from '@/domain/repository';
import { paths } from '@/routing/paths';
import { searchText } from '@/routing/view-state';
import { tagViewState } from '../tag-view-state';

/** The address of the same tab of another platform; filters and order go with it, as they do in the architecture's menu. */
export function usePlatformAddress(repository: RepositoryName, tagName: string): (digest: string) => string {
  const { search } = useLocation();
  return (digest) =>
    paths.tag(repository, tagName) + searchText(tagViewState.write(new URLSearchParams(search), { digest }));
}
