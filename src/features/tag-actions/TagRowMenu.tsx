import { Dropdown } from '@patternfly/react-core';
import { useEffect, useMemo, useState } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import type { TagActionId } from './tag-action';
import { TagActionItems } from './TagActionItems';

interface TagRowMenuProps {
  /** The button that opened it; gets the focus back. */
  anchor: HTMLButtonElement;
  repository: RepositoryName;
  tag: Tag;
  onChoose(actionId: TagActionId): void;
  onClose(): void;
}

/** The menu of one tag. A table needs just one of these, mounted while it is open. */
export function TagRowMenu({ anchor, repository, tag, onChoose, onClose }: TagRowMenuProps) {
  const anchorRef = useMemo(() => ({ current: anchor }), [anchor]);
  // PatternFly places a menu when it opens; one that is open from the start would stay in the window's corner.
  const [isOpen, setIsOpen] = useState(false);
  // oxlint-disable-next-line react/set-state-in-effect -- opening after mounting is the point
  useEffect(() => setIsOpen(true), []);
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      toggle={{ toggleNode: null, toggleRef: anchorRef }}
      popperProps={{ position: 'end', appendTo: () => document.body, maxWidth: '22rem' }}
    >
      {isOpen && (
        <TagActionItems
          repository={repository}
          tags={[tag]}
          isBulk={false}
          onChoose={(actionId) => {
            onClose();
            anchor.focus();
            onChoose(actionId);
          }}
        />
      )}
    </Dropdown>
  );
}
