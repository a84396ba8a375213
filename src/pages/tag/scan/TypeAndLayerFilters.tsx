import { ToolbarItem } from '@patternfly/react-core';
import { useMemo } from 'react';
import { toggled } from '@/domain/text/toggled';
import type { PackageType } from '@/domain/packages/package-filters';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { chosenLayer, layerChoices, typeChoices, type ChosenRow, type RowNoun } from './platforms/row-choices';
import styles from './scan.module.css';

interface TypeAndLayerFiltersProps {
  /** Begins the ids of the menus. */
  idPrefix: string;
  /** Every row, whatever the filters let through. */
  rows: readonly ChosenRow[];
  /** What the rows are; should keep its identity between renders. */
  noun: RowNoun;
  types: readonly PackageType[];
  layer: string;
  onChange(patch: { types?: readonly PackageType[]; layer?: string; page: number }): void;
}

/** Narrows a table to kinds of packages and to a layer; neither is offered if there is nothing to choose. */
export function TypeAndLayerFilters({ idPrefix, rows, noun, types, layer, onChange }: TypeAndLayerFiltersProps) {
  const allTypes = useMemo(() => typeChoices(rows, types, noun), [rows, types, noun]);
  const layers = useMemo(() => layerChoices(rows, layer, noun), [rows, layer, noun]);
  return (
    <>
      {allTypes.length > 1 && (
        <ToolbarItem>
          <ChoiceMenu
            id={`${idPrefix}-type`}
            label={types.length === 0 ? 'Type' : `Type (${types.length})`}
            choices={allTypes}
            selected={types}
            onSelect={(type) => onChange({ types: toggled(types, type), page: 1 })}
          />
        </ToolbarItem>
      )}
      {layers.length > 2 && (
        <ToolbarItem className={styles.layerFilter}>
          <ChoiceMenu
            id={`${idPrefix}-layer`}
            label="Layer"
            choices={layers}
            selected={chosenLayer(layers, layer)}
            onSelect={(next) => onChange({ layer: next, page: 1 })}
          />
        </ToolbarItem>
      )}
    </>
  );
}
