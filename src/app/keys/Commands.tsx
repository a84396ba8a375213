import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { userQueries } from '@/queries/registry/registry.queries';
import { useServices } from '@/queries/services';
import { useKeyHandlers } from '@/ui/keys/key-handlers';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { listenForKeys } from './listen-for-keys';

const KeyList = lazyPart(async () => (await import('./KeyList')).KeyList, { isLeftOut: true });

/** What can be asked for on every page, by keys or from menus. */
export function Commands() {
  const client = useQueryClient();
  const services = useServices();
  const [opened, setOpened] = useState<'keys' | null>(null);
  useKeyHandlers({
    keys: () => setOpened('keys'),
    // As the button of the entry does: it asks if somebody else was there meanwhile.
    undo: () => {
      const { jobs } = services;
      const last = jobs.getAll().find(({ undo }) => undo.kind === 'available');
      if (last !== undefined) void jobs.undo(last.id);
    },
  });
  useEffect(() => {
    const person = () => {
      const user = client.getQueryData(userQueries.current().queryKey);
      return user?.isAnonymous === false ? user.username : '';
    };
    return listenForKeys(person);
  }, [client]);
  const close = () => setOpened(null);
  return opened === 'keys' && <KeyList onMissing={close} onClose={close} />;
}
