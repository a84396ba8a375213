import { Label } from '@patternfly/react-core';
import type { ChangeViewState } from '@/routing/view-state';
import { findingSearchId, withoutFilters, type SecurityReportViewState } from './security-report-view-state';
import { ClearFiltersButton } from '@/ui/ClearFiltersButton';

interface ActiveFiltersProps {
  packageName: string;
  onChange: ChangeViewState<SecurityReportViewState>;
}

/** The package that the person came here for, and the way back to everything. */
export function ActiveFilters({ packageName, onChange }: ActiveFiltersProps) {
  const change = (patch: Partial<SecurityReportViewState>) => {
    onChange(patch);
    // The button that was used goes away; a person at the keyboard goes on in the search.
    document.getElementById(findingSearchId)?.focus();
  };
  return (
    <>
      {packageName !== '' && (
        <Label
          textMaxWidth="20rem"
          onClose={() => change({ packageName: '', page: 1 })}
          closeBtnAriaLabel="Show all packages"
        >
          Package: {packageName}
        </Label>
      )}
      <ClearFiltersButton label="Clear filters" isInline onClear={() => change(withoutFilters)} />
    </>
  );
}
