import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { personKey } from '@/domain/registry/registry';
import { userQueries } from '@/queries/registry/registry.queries';
import { useServices } from '@/queries/services';
import { useKeyHandlers } from '@/ui/keys/key-handlers';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { useNotedVisits } from '../palette/use-noted-visits';
import { listenForKeys } from './listen-for-keys';

const KeyList = lazyPart(async () => (await import('./KeyList')).KeyList, { isLeftOut: true });
const ViewCalls = lazyPart(async () => (await import('@/features/api-calls/ViewCalls')).ViewCalls, { isLeftOut: true });
const Palette = lazyPart(async () => (await import('../palette/Palette')).Palette, { isLeftOut: true });

/** What can be asked for on every page, by keys or from menus. */
export function Commands() {
  const client = useQueryClient();
  const services = useServices();
  const [opened, setOpened] = useState<'keys' | 'palette' | 'api-calls' | null>(null);
  const next = useRef<(() => void) | undefined>(undefined);
  useNotedVisits();
  useKeyHandlers({
    keys: () => setOpened('keys'),
    palette: () => setOpened('palette'),
    'api-calls': () => setOpened('api-calls'),
    // As the button of the entry does: it asks if somebody else was there meanwhile.
    undo: () => {
      const { jobs } = services;
      const last = jobs.getAll().find(({ undo }) => undo.kind === 'available');
      if (last !== undefined) void jobs.undo(last.id);
    },
  });
  useEffect(() => listenForKeys(() => personKey(client.getQueryData(userQueries.current().queryKey))), [client]);
  // After the palette has given back the focus, which what is opened now takes in its turn.
  useEffect(() => {
    if (opened !== null) return;
    const run = next.current;
    next.current = undefined;
    run?.();
  }, [opened]);
  const close = (run?: () => void) => {
    next.current = run;
    setOpened(null);
  };
  if (opened === 'keys') return <KeyList onMissing={close} onClose={() => close()} />;
  if (opened === 'api-calls') return <ViewCalls onMissing={close} onClose={() => close()} />;
  return opened === 'palette' && <Palette onMissing={close} onClose={close} />;
}
