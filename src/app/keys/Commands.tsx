import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { personKey } from '@/domain/registry/registry';
import { userQueries } from '@/queries/registry/registry.queries';
import { useServices } from '@/queries/services';
import { useOnceDrawn } from '@/ui/effects/use-once-drawn';
import { useKeyHandlers } from '@/ui/keys/key-handlers';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { useNotedVisits } from '../palette/use-noted-visits';
import { listenForKeys } from './listen-for-keys';
import { startKeeping, takeKept } from './typed-ahead';

const isLeftOut = { isLeftOut: true };
/** What is opened above the page, by the command that does. */
const parts = {
  keys: lazyPart(async () => (await import('./KeyList')).KeyList, isLeftOut),
  'api-calls': lazyPart(async () => (await import('@/features/api-calls/ViewCalls')).ViewCalls, isLeftOut),
  'saved-views': lazyPart(async () => (await import('@/features/saved-views/SavedViews')).SavedViews, isLeftOut),
  'save-view': lazyPart(async () => (await import('@/features/saved-views/SaveView')).SaveView, isLeftOut),
  palette: lazyPart(async () => (await import('../palette/Palette')).Palette, isLeftOut),
};

/** What can be asked for on every page, by keys or from menus. */
export function Commands() {
  const client = useQueryClient();
  const services = useServices();
  const [opened, setOpened] = useState<keyof typeof parts | null>(null);
  const onceDrawn = useOnceDrawn();
  useNotedVisits();
  useKeyHandlers({
    keys: () => setOpened('keys'),
    palette: () => {
      startKeeping();
      setOpened('palette');
    },
    'api-calls': () => setOpened('api-calls'),
    'saved-views': () => setOpened('saved-views'),
    'save-view': () => setOpened('save-view'),
    // As the button of the entry does: it asks if somebody else was there meanwhile.
    undo: () => {
      const { jobs } = services;
      const last = jobs.getAll().find(({ undo }) => undo.kind === 'available');
      if (last !== undefined) void jobs.undo(last.id);
    },
  });
  // The keyboard is outside of React.
  useEffect(() => listenForKeys(() => personKey(client.getQueryData(userQueries.current().queryKey))), [client]);
  const close = (run?: () => void) => {
    takeKept();
    setOpened(null);
    // After the palette has given back the focus, which what is opened now takes in its turn.
    if (run !== undefined) onceDrawn(run);
  };
  if (opened === null) return null;
  const Part = parts[opened];
  return <Part onMissing={close} onClose={opened === 'palette' ? close : () => close()} />;
}
