import { lazyPart } from '../lazy/lazy-part';
import { useIsPhone } from '../viewport';
import type { SortMenuProps } from './SortMenuItem';

const SortMenuItem = lazyPart(async () => (await import('./SortMenuItem')).SortMenuItem);

/** Sorts a table on a phone, where its head is not shown. */
export function SortMenu(props: SortMenuProps) {
  return useIsPhone() && <SortMenuItem {...props} />;
}
