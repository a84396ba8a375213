import { Dropdown } from '@patternfly/react-core';
import { useMemo } from 'react';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { useOpenOncePlaced } from '@/ui/effects/use-open-once-placed';
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
  const isOpen = useOpenOncePlaced();
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
