import { useLocation } from 'react-router-dom';
import type { RepositoryName } from '@/domain/repository/repository';
import { paths } from '@/routing/paths';
import { viewAddress } from '@/routing/view-state';
import { tagViewState } from '../../tag-view-state';

/** The address of the same tab of another platform; filters and order go with it, as they do in the architecture's menu. */
export function usePlatformAddress(
  repository: RepositoryName,
  tagName: string,
): (child: { digest: string; platform?: string }) => string {
  const { search } = useLocation();
  return ({ digest, platform = '' }) =>
    viewAddress(paths.tag(repository, tagName), search, tagViewState, { digest, platform });
}
