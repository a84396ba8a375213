import { lazyPart } from '../lazy/lazy-part';
import { useIsPhone } from '../viewport';
import toolbar from '../styles/toolbar.module.css';
import type { SortMenuProps } from './SortMenuItem';

const SortMenuItem = lazyPart(async () => (await import('./SortMenuItem')).SortMenuItem);

/** As large as the button, whose code comes later. */
const place = <span className={toolbar.place} />;

/** Sorts a table on a phone, where its head is not shown. */
export function SortMenu(props: SortMenuProps) {
  return useIsPhone() && <SortMenuItem {...props} fallback={place} />;
}
