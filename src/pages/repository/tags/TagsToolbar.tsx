import {
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  Label,
  LabelGroup,
  Toolbar,
  ToolbarContent,
  ToolbarGroup,
  ToolbarItem,
} from '@patternfly/react-core';
import CogIcon from '@patternfly/react-icons/dist/esm/icons/cog-icon';
import FilterIcon from '@patternfly/react-icons/dist/esm/icons/filter-icon';
import type { ReactNode } from 'react';
import { isSeverityFilter, tagFilterLabel, tagFilters } from '@/domain/tags/tag-filters';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu, type Choice } from '@/ui/ChoiceMenu';
import { RegexToggle } from '@/ui/RegexToggle';
import { SearchBox } from '@/ui/SearchBox';
import type { TagsView } from './tags-view';

interface TagsToolbarProps {
  view: TagsView;
  onChange: ChangeViewState<TagsView>;
  searchError: string | null;
  bulkSelect: ReactNode;
  actions: ReactNode;
  /** How far the loading is. */
  progress: ReactNode;
  pager: ReactNode;
}

const fields: Choice<TagsView['searchIn']>[] = [
  { value: 'tag', label: 'Tag' },
  { value: 'digest', label: 'Digest' },
  { value: 'label', label: 'Label' },
];

const filters = tagFilters.map((value) => ({ value, label: tagFilterLabel(value) }));

type Setting = 'expanded' | 'signatures' | 'labels';

const settings: Choice<Setting>[] = [
  { value: 'expanded', label: 'Expanded View', description: 'Display additional tag details inline' },
  { value: 'signatures', label: 'Show Signatures', description: 'Display cosign signature tags' },
  { value: 'labels', label: 'Show Labels', description: 'Display a column of labels' },
];

function toggled<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}

function changedBy(setting: Setting, view: TagsView): Partial<TagsView> {
  switch (setting) {
    case 'expanded':
      return { isExpanded: !view.isExpanded };
    case 'signatures':
      return { showsSignatures: !view.showsSignatures, page: 1 };
    case 'labels':
      return { showsLabels: !view.showsLabels };
  }
}

/** Selection, search, filters, settings and pages of the tags table. A change of what is listed goes back to page 1. */
export function TagsToolbar({ view, onChange, searchError, bulkSelect, actions, progress, pager }: TagsToolbarProps) {
  const chosenSettings: Setting[] = [];
  if (view.isExpanded) chosenSettings.push('expanded');
  if (view.showsSignatures) chosenSettings.push('signatures');
  if (view.showsLabels) chosenSettings.push('labels');

  return (
    <Toolbar className="app-tags-toolbar" inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarItem className="app-bulk-select-item">{bulkSelect}</ToolbarItem>
        <ToolbarItem className="app-search-group">
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
                onSearch={(search) => onChange({ search, page: 1 }, { replace: true })}
              />
            </InputGroupItem>
            <InputGroupItem>
              <RegexToggle isOn={view.isRegex} onToggle={() => onChange({ isRegex: !view.isRegex, page: 1 })} />
            </InputGroupItem>
          </InputGroup>
        </ToolbarItem>
        <ToolbarItem>
          <ChoiceMenu
            id="tags-filter-toggle"
            label="Filter"
            icon={<FilterIcon />}
            choices={filters}
            selected={view.filters}
            onSelect={(filter) => onChange({ filters: toggled(view.filters, filter), page: 1 })}
          />
        </ToolbarItem>
        <ToolbarItem>
          <ChoiceMenu
            id="tags-settings-toggle"
            label="Tags view settings"
            icon={<CogIcon />}
            isIconOnly
            choices={settings}
            selected={chosenSettings}
            onSelect={(setting) => onChange(changedBy(setting, view))}
          />
        </ToolbarItem>
        <ToolbarItem>{actions}</ToolbarItem>
        <ToolbarItem alignSelf="center">{progress}</ToolbarItem>
        <ToolbarGroup align={{ default: 'alignEnd' }}>
          <ToolbarItem variant="pagination">{pager}</ToolbarItem>
        </ToolbarGroup>
      </ToolbarContent>
      {(view.filters.length > 0 || searchError !== null) && (
        <ToolbarContent className="app-toolbar-second-line">
          {searchError !== null && (
            <HelperText>
              <HelperTextItem variant="error" id="search-error">
                {searchError} All tags are shown.
              </HelperTextItem>
            </HelperText>
          )}
          {view.filters.length > 0 && (
            <LabelGroup
              categoryName="Filters"
              numLabels={10}
              isClosable
              closeBtnAriaLabel="Clear all filters"
              onClick={() => onChange({ filters: [], page: 1 })}
            >
              {view.filters.map((filter) => (
                <Label
                  key={filter}
                  variant="outline"
                  closeBtnAriaLabel={`Remove filter ${tagFilterLabel(filter)}`}
                  onClose={() => onChange({ filters: toggled(view.filters, filter), page: 1 })}
                >
                  {tagFilterLabel(filter)}
                </Label>
              ))}
            </LabelGroup>
          )}
          {view.filters.some(isSeverityFilter) && (
            <small className="app-subtle">Only images whose scan is known so far, because they were on screen.</small>
          )}
        </ToolbarContent>
      )}
    </Toolbar>
  );
}
