import { Label } from '@patternfly/react-core';
import layout from '@/ui/styles/layout.module.css';

interface OneTagNoteProps {
  /** The only tag that is shown; empty for all. */
  tagName: string;
  onShowAll(): void;
}

/** Says that only one tag's history is shown, with the way to all of them. */
export function OneTagNote({ tagName, onShowAll }: OneTagNoteProps) {
  if (tagName === '') return null;
  return (
    <p className={layout.below}>
      {'Only the history of tag '}
      <Label
        color="blue"
        variant="outline"
        isCompact
        textMaxWidth="24rem"
        closeBtnAriaLabel={`Show the history of all tags, not only of ${tagName}`}
        onClose={onShowAll}
      >
        {tagName}
      </Label>
    </p>
  );
}
