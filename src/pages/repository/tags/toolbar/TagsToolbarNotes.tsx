import { HelperText, HelperTextItem, Skeleton, ToolbarContent } from '@patternfly/react-core';
import { tagFilterLabel } from '@/domain/tags/tag-filters';
import { toggled } from '@/domain/text/toggled';
import type { ChangeViewState } from '@/routing/view-state';
import { lazyPart } from '@/ui/lazy/lazy-part';
import typography from '@/ui/styles/typography.module.css';
import type { TagsViewState } from '../tags-view-state';

const FilterLabels = lazyPart(async () => (await import('@/ui/filter-sheet/FilterLabels')).FilterLabels);

const labelsToCome = <Skeleton height="2.25rem" width="12rem" />;

interface TagsToolbarNotesProps {
  view: TagsViewState;
  onChange: ChangeViewState<TagsViewState>;
  searchError: string | null;
  /** What the filters leave out. */
  note: string | undefined;
}

/** A second line of the toolbar, while there is something to say: a search that cannot be read, the filters, what they miss. */
export function TagsToolbarNotes({ view, onChange, searchError, note }: TagsToolbarNotesProps) {
  if (view.filters.length === 0 && searchError === null && !note) return null;
  return (
    <ToolbarContent>
      {searchError !== null && (
        <HelperText>
          <HelperTextItem variant="error" id="search-error">
            {searchError} All tags are shown.
          </HelperTextItem>
        </HelperText>
      )}
      {view.filters.length > 0 && (
        <FilterLabels
          category="Filters"
          one="filter"
          filters={view.filters.map((filter) => ({
            label: tagFilterLabel(filter),
            onRemove: () => onChange({ filters: toggled(view.filters, filter), page: 1 }),
          }))}
          onClear={() => onChange({ filters: [], page: 1 })}
          fallback={labelsToCome}
        />
      )}
      {note && <small className={typography.subtle}>{note}</small>}
    </ToolbarContent>
  );
}
