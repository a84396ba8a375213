import type { ReactNode } from 'react';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import { HistoryProgress } from './HistoryProgress';
import type { LoadedHistory } from './use-history';

interface ListLineProps {
  loaded: LoadedHistory;
  /** What the list is about. */
  children?: ReactNode;
  pager: ReactNode;
}

/** The line above a list: what it is, how far back the history is loaded, and its pages. */
export function ListLine({ loaded, children, pager }: ListLineProps) {
  return (
    <div className={classNames(layout.row, layout.wide)}>
      {children}
      <HistoryProgress loaded={loaded} />
      <span className={layout.end}>{pager}</span>
    </div>
  );
}
