import { ExpandableSection, List, ListItem } from '@patternfly/react-core';
import { useState } from 'react';
import { shortDigest } from '@/domain/image/digest';
import type { Tag } from '@/domain/tags/tag';
import { countOf } from '@/domain/text/count-text';
import { TagChips } from '../TagChips';

interface LabelTargetsProps {
  /** Digest → names of the chosen tags. */
  groups: ReadonlyMap<string, readonly string[]>;
  tagCount: number;
  allTags: readonly Tag[];
  isListComplete: boolean;
}

/** Whose labels change: the images, and what else points to them. */
export function LabelTargets({ groups, tagCount, allTags, isListComplete }: LabelTargetsProps) {
  const [isOpen, setIsOpen] = useState(false);
  const others = allTags.filter(
    ({ name, manifestDigest }) => groups.has(manifestDigest) && !groups.get(manifestDigest)?.includes(name),
  );
  return (
    <div>
      <p>
        {`${countOf(tagCount, 'tag')} on ${countOf(groups.size, 'image')}. Labels belong to images, not to tags. `}
        {others.length > 0 && 'Other tags point to these images, so their labels change as well. '}
        {!isListComplete && 'Not all tags are loaded yet; there may be more that point to them.'}
      </p>
      {others.length > 0 && <TagChips label="Other tags" names={others.map(({ name }) => name)} />}
      <ExpandableSection
        toggleText={isOpen ? 'Hide images' : 'Show images'}
        isExpanded={isOpen}
        onToggle={(_event, next) => setIsOpen(next)}
      >
        <List isPlain>
          {isOpen &&
            [...groups].map(([digest, names]) => (
              <ListItem key={digest}>{`${shortDigest(digest)}: ${names.join(', ')}`}</ListItem>
            ))}
        </List>
      </ExpandableSection>
    </div>
  );
}
