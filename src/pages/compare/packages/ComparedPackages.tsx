import { ToolbarItem } from '@patternfly/react-core';
import { useDeferredValue, useMemo } from 'react';
import { packageChangeLabels } from '@/domain/compare/reports/change-text';
import { filterComparedPackages, orderComparedPackages } from '@/domain/compare/reports/package-list';
import { packageChanges, type ComparedPackage } from '@/domain/compare/reports/packages-comparison';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { packageType, packageTypes } from '@/domain/packages/package-filters';
import { toggled } from '@/domain/text/toggled';
import { useViewState } from '@/routing/view-state';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { ItemRow } from '@/ui/data-table/ItemRow';
import { ChangeToggles } from '../ChangeToggles';
import { ComparedTable } from '../ComparedTable';
import { CompareExportMenu } from '../CompareExportMenu';
import type { LoadedSide } from '../loaded-side';
import { comparedPackageColumns } from './package-columns';
import { comparedPackagesSearchId, comparedPackagesViewState, unfilteredComparedPackages } from './packages-view-state';

interface ComparedPackagesProps {
  a: LoadedSide;
  b: LoadedSide;
  packages: readonly ComparedPackage[];
}

/** The packages of both sides in a table, by what became of them. */
export function ComparedPackages({ a, b, packages }: ComparedPackagesProps) {
  const [view, changeView] = useViewState(comparedPackagesViewState);
  // Typing stays quick with thousands of packages: the rows follow when they are computed.
  const { search, changes, types, sort } = useDeferredValue(view);
  const sorted = useMemo(() => orderComparedPackages(packages)(sort.by, sort.direction), [packages, sort]);
  const rows = useMemo(
    () => filterComparedPackages(sorted, { search, changes, types }),
    [sorted, search, changes, types],
  );
  const choices = useMemo(() => {
    const occurring = new Set(packages.map(packageType));
    const listed = packageTypes.filter((type) => occurring.has(type) || view.types.includes(type));
    return listed.map((type) => ({ value: type, label: ecosystemName(type === 'unknown' ? null : type) }));
  }, [packages, view.types]);
  const isFiltered = view.search.trim() !== '' || view.changes.length > 0 || view.types.length > 0;
  return (
    <>
      <ChangeToggles
        changes={packageChanges}
        labels={packageChangeLabels}
        rows={packages}
        selected={view.changes}
        onSelect={(next) => changeView({ changes: next, page: 1 })}
      />
      <ComparedTable
        label="Packages"
        noun={['package', 'packages']}
        searchId={comparedPackagesSearchId}
        columns={comparedPackageColumns}
        renderRow={(row, fitted) => <ItemRow key={row.key} columns={fitted} item={row} />}
        allRows={packages}
        rows={rows}
        view={view}
        onChange={changeView}
        isFiltered={isFiltered}
        onClear={() => changeView(unfilteredComparedPackages)}
        filterCount={view.types.length > 0 ? 1 : 0}
        filters={
          <>
            <ToolbarItem>
              <ChoiceMenu
                id="compared-types"
                label="Type"
                choices={choices}
                selected={view.types}
                onSelect={(type) => changeView({ types: toggled(view.types, type), page: 1 })}
              />
            </ToolbarItem>
            <ToolbarItem>
              <CompareExportMenu a={a} b={b} what={{ kind: 'packages', rows }} isFiltered={isFiltered} />
            </ToolbarItem>
          </>
        }
      />
    </>
  );
}
