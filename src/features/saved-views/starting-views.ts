import type { RegistryFeatures } from '@/domain/registry/registry';
import type { SavedView } from '@/domain/saved-views/saved-view';
import { releasePattern } from '@/domain/tags/newest-release';
import { tagFilterLabel } from '@/domain/tags/tag-filters';
import { paths } from '@/routing/paths';
import { routeOf } from '@/routing/saved-address';

/** Views that many people want of the page's repository or tag, as far as the registry knows what they ask for. */
export function startingViews(address: string, features: RegistryFeatures): SavedView[] {
  const route = routeOf(address);
  if (route.page === 'repository') {
    const { repository } = route;
    const filtered = (filter: Parameters<typeof tagFilterLabel>[0]): SavedView => ({
      name: `${repository.name}: ${tagFilterLabel(filter)}`,
      address: paths.repository(repository, { filter }),
      pin: 'repository',
    });
    return [
      ...(features.imagePullStatistics ? [filtered('not-pulled')] : []),
      ...(features.securityScanner ? [filtered('critical')] : []),
      filtered('expiring-week'),
      {
        name: `${repository.name}: Unsigned releases`,
        address: paths.repository(repository, { q: releasePattern.source, regex: 'true', filter: 'unsigned' }),
        pin: 'repository',
      },
    ];
  }
  if (route.page === 'tag' && features.securityScanner) {
    const { repository, tagName } = route;
    const search = { tab: 'securityreport', vulnSeverity: 'Critical', vulnFixable: 'true' } as const;
    return [
      {
        name: `${repository.name}:${tagName}: Critical and fixable`,
        address: paths.tag(repository, tagName, search),
        pin: 'repository',
      },
    ];
  }
  return [];
}
