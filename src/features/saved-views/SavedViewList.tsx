import { Button } from '@patternfly/react-core';
import { useEffect, useRef } from 'react';
import { withoutView, withViewAt, withViewMoved, type SavedView } from '@/domain/saved-views/saved-view';
import { EmptyView } from '@/ui/EmptyView';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { SavedViewItem } from './SavedViewItem';
import { StartingViews } from './StartingViews';
import { ViewFiles } from './ViewFiles';
import { ViewNotice } from './ViewNotice';
import type { Change, Notice } from './use-view-changes';

interface SavedViewListProps {
  person: string;
  views: readonly SavedView[];
  whyLocked: string | null;
  /** The address that is shown behind the dialog; null if it cannot be saved. */
  address: string | null;
  /** Address of the view that gets the focus first. */
  focused: string | null;
  notice: Notice | null;
  onTell(notice: Notice): void;
  onChange(change: Change, said: Notice | null): void;
  onEdit(address: string): void;
  /** The person goes somewhere else. */
  onLeave(): void;
}

/** The views in their order, with everything that can be done to them. */
export function SavedViewList(props: SavedViewListProps) {
  const { person, views, whyLocked, address, focused, notice, onTell, onChange, onEdit, onLeave } = props;
  const list = useRef<HTMLUListElement>(null);
  // The form, or the button, that had the focus is gone; the view may come later than this.
  const wanted = useRef(focused);
  useEffect(() => {
    const position = views.findIndex((view) => view.address === wanted.current);
    if (position === -1) return;
    wanted.current = null;
    list.current?.children[position]?.querySelector('a')?.focus();
  }, [views]);
  const isSaved = views.some((view) => view.address === address);
  const remove = (view: SavedView, position: number) =>
    onChange((before) => withoutView(before, view.address), {
      title: `Deleted “${view.name}”.`,
      undo: () => {
        wanted.current = view.address;
        onChange((before) => withViewAt(before, view, position), { title: `“${view.name}” is back where it was.` });
      },
    });
  return (
    <div className={layout.stack}>
      <p className={typography.subtle}>
        {person === '' ? 'This browser keeps them.' : `This browser keeps them for ${person}.`} Nothing of them is sent
        to the registry.
      </p>
      {whyLocked !== null && <ViewNotice notice={{ title: `Nothing can be changed. ${whyLocked}`, isProblem: true }} />}
      {notice !== null && <ViewNotice notice={notice} />}
      <div className={layout.row}>
        <Button
          variant="primary"
          isAriaDisabled={address === null || whyLocked !== null}
          onClick={() => address !== null && onEdit(address)}
        >
          {isSaved ? 'Change this view…' : 'Save this view…'}
        </Button>
        <ViewFiles views={views} isLocked={whyLocked !== null} onTell={onTell} onChange={onChange} />
      </div>
      {views.length === 0 && (
        <EmptyView kind="nothing" title="No saved views" headingLevel="h2">
          Filter, search or sort a page, and save it under a name to come back to it.
        </EmptyView>
      )}
      <ul ref={list} role="list" aria-label="Saved views" className={layout.stack}>
        {views.map((view, position) => (
          <SavedViewItem
            key={view.address}
            view={view}
            isFirst={position === 0}
            isLast={position === views.length - 1}
            isLocked={whyLocked !== null}
            onMove={(step) => onChange((before) => withViewMoved(before, view.address, step), null)}
            onEdit={() => onEdit(view.address)}
            onDelete={() => remove(view, position)}
            onLeave={onLeave}
          />
        ))}
      </ul>
      {whyLocked === null && <StartingViews views={views} address={address} onChange={onChange} />}
    </div>
  );
}
