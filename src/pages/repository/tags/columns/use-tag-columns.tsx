import { useMemo } from 'react';
import type { Tag } from '@/domain/tags/tag';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { ExpandAllButton } from '../platforms/ExpandAllButton';
import { tagColumns, type TagColumn } from './tag-columns';

interface TagColumnsInput {
  pageRows: readonly Tag[];
  hasTracks: boolean;
  showsLabels: boolean;
  openRows: ReadonlySet<string>;
  setOpenRows(names: ReadonlySet<string>): void;
}

/** The columns of the page, with a button in the head that opens all platforms. They keep their identity while nothing changes. */
export function useTagColumns({
  pageRows,
  hasTracks,
  showsLabels,
  openRows,
  setOpenRows,
}: TagColumnsInput): readonly TagColumn[] {
  const { config, isPending: isConfigPending } = useRegistryConfig();
  const columns = useMemo(
    () =>
      tagColumns({
        // While the settings are not known the column keeps its place: most registries have a scanner.
        features: { ...config.features, securityScanner: config.features.securityScanner || isConfigPending },
        hasTracks,
        showsLabels,
      }),
    [config.features, isConfigPending, hasTracks, showsLabels],
  );

  const indexNames = pageRows.filter(({ isIndex }) => isIndex).map(({ name }) => name);
  const allIndexes = indexNames.join(' '); // one text, so that the head is not drawn again for equal rows; names have no spaces
  const areAllOpen = indexNames.length > 0 && indexNames.every((name) => openRows.has(name));
  return useMemo(() => {
    const expandAll = (
      <ExpandAllButton
        areAllOpen={areAllOpen}
        onToggle={() => setOpenRows(areAllOpen ? new Set() : new Set(allIndexes.split(' ')))}
      />
    );
    return columns.map((column) =>
      column.key === 'expand' && allIndexes !== '' ? { ...column, headerContent: expandAll } : column,
    );
  }, [columns, allIndexes, areAllOpen, setOpenRows]);
}
