import { parsePath } from 'react-router-dom';
import type { RepositoryName } from '@/domain/repository/repository';
import { readViewAddress } from '@/domain/saved-views/view-address';
import { parseRoute, showsRegistry, type Route } from './route';

/** Which page an address within the app leads to. */
export function routeOf(address: string): Route {
  const { pathname = '', search } = parsePath(address);
  return parseRoute(pathname, search);
}

/** Whether an address leads to something of the registry: others, such as the sign-in page, are no view to come back to. */
export function isSavableAddress(address: string): boolean {
  return showsRegistry(routeOf(address));
}

/** What is saved of the address that is shown: not its page of rows, where other rows will be. Null if it cannot be saved. */
export function savableAddress(pathname: string, search: string): string | null {
  const kept = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => !/^(page|(?!\w*[pP]er)\w*Page)=/.test(part))
    .join('&');
  const address = readViewAddress(kept === '' ? pathname : `${pathname}?${kept}`);
  return address !== null && isSavableAddress(address) ? address : null;
}

/** The repository that a page is about; null if it is about none or several. */
export function repositoryOf(address: string): RepositoryName | null {
  const route = routeOf(address);
  return 'repository' in route ? route.repository : null;
}
