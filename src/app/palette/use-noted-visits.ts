import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'react-router-dom';
import { optionalCode } from '@/code/missing-code';
import { parseRoute } from '@/routing/route';
import { useTimeout } from '@/ui/effects/use-timeout';

/** Milliseconds after which a page that is still shown counts as looked at. It is loaded by then. */
const lookedAtAfter = 2000;

/** Remembers the repositories and tags that the person looks at, to offer them again. */
export function useNotedVisits(): void {
  const client = useQueryClient();
  const { pathname, search } = useLocation();
  const note = () => {
    const route = parseRoute(pathname, search);
    if (route.page !== 'repository' && route.page !== 'tag') return;
    const place = { ...route.repository, tagName: route.page === 'tag' ? route.tagName : null };
    // Without its code nothing is remembered.
    void optionalCode(async () => (await import('@/queries/session/recent-places')).noteRecentPlace(client, place));
  };
  useTimeout(note, lookedAtAfter, pathname + search);
}
