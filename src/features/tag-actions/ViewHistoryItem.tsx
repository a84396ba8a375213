import { DropdownItem } from '@patternfly/react-core';
import type { MouseEvent } from 'react';
import { useHref, useNavigate } from 'react-router-dom';
import type { RepositoryName } from '@/domain/repository/repository';
import { paths } from '@/routing/paths';

interface ViewHistoryItemProps {
  repository: RepositoryName;
  tagName: string;
}

/** The way to the history of one tag, as an entry of its menu and as a link. */
export function ViewHistoryItem({ repository, tagName }: ViewHistoryItemProps) {
  const to = paths.repository(repository, { tab: 'history', historyTag: tagName });
  const href = useHref(to);
  const navigate = useNavigate();
  const follow = (event: MouseEvent) => {
    if ('metaKey' in event && (event.metaKey || event.ctrlKey || event.shiftKey)) return; // the browser opens it elsewhere
    event.preventDefault();
    void navigate(to);
  };
  return (
    <DropdownItem to={href} onClick={follow}>
      View history
    </DropdownItem>
  );
}
