import { InputGroup, InputGroupItem } from '@patternfly/react-core';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu, type Choice } from '@/ui/ChoiceMenu';
import { RegexToggle } from '@/ui/search/RegexToggle';
import { SearchBox } from '@/ui/search/SearchBox';
import type { TagsViewState } from '../tags-view-state';

const fields: Choice<TagsViewState['searchIn']>[] = [
  { value: 'tag', label: 'Tag' },
  { value: 'digest', label: 'Digest' },
  { value: 'label', label: 'Label' },
];

interface TagsSearchProps {
  view: TagsViewState;
  onChange: ChangeViewState<TagsViewState>;
}

/** The search, with what it looks in and how it reads its text. */
export function TagsSearch({ view, onChange }: TagsSearchProps) {
  return (
    <InputGroup>
      <InputGroupItem>
        <ChoiceMenu
          id="toolbar-dropdown-filter"
          label="Search in"
          choices={fields}
          selected={view.searchIn}
          onSelect={(searchIn) => onChange({ searchIn, page: 1 })}
        />
      </InputGroupItem>
      <InputGroupItem isFill>
        <SearchBox
          id="tagslist-search-input"
          value={view.search}
          placeholder={`Search by ${view.searchIn}${view.isRegex ? ' expression' : ''}...`}
          onSearch={(search, isTyping) => onChange({ search, page: 1 }, { replace: true, isTyping })}
        />
      </InputGroupItem>
      <InputGroupItem>
        <RegexToggle isOn={view.isRegex} onToggle={() => onChange({ isRegex: !view.isRegex, page: 1 })} />
      </InputGroupItem>
    </InputGroup>
  );
}
