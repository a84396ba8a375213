import ExchangeIcon from '@patternfly/react-icons/dist/esm/icons/exchange-alt-icon';
import { entryAddress } from '@/domain/image/platforms/platforms';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { IconButton } from '@/ui/IconButton';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import type { LoadedSide } from './loaded-side';

interface ComparedNamesProps {
  a: LoadedSide;
  b: LoadedSide;
  onSwap(): void;
}

/** Both sides with links to their own pages, and a button that has them change places. */
export function ComparedNames({ a, b, onSwap }: ComparedNamesProps) {
  return (
    <span className={layout.row}>
      <span className={typography.breakable}>
        <span className={typography.subtle}>From</span> <AppLink to={pageOf(a)}>{a.name}</AppLink>
      </span>
      <IconButton icon={ExchangeIcon} aria-label="Swap sides" data-tip="Swap sides" onClick={onSwap} />
      <span className={typography.breakable}>
        <span className={typography.subtle}>to</span> <AppLink to={pageOf(b)}>{b.name}</AppLink>
      </span>
    </span>
  );
}

/** A tag has a page; an image that a tag had is in its history, and a digest alone is in the list of tags, if any has it. */
function pageOf({ side, platform }: LoadedSide): string {
  const { repository, tag, digest } = side;
  if (tag === null) return paths.repository(repository, { q: digest ?? '', in: 'digest' });
  if (digest !== null) return paths.repository(repository, { tab: 'history', historyTag: tag });
  return paths.tag(repository, tag, platform === null ? {} : entryAddress(platform));
}
