import { Button } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import type { FoundPlace } from '@/domain/where/where';
import { formatNumber } from '@/domain/time/intl-formatters';
import { DataTable } from '@/ui/data-table/DataTable';
import { ItemRow } from '@/ui/data-table/ItemRow';
import { useFittedColumns } from '@/ui/data-table/use-fitted-columns';
import { useNow } from '@/ui/use-now';
import { comparedColumns, placeColumns, type PlaceLine } from './place-columns';

interface PlaceTableProps {
  places: readonly FoundPlace[];
  /** How the image of a place compares with the others; null if all have the same. */
  compare: ((place: FoundPlace) => string) | null;
}

/** Rows that are shown until the person asks for all. */
const shownAtFirst = 100;

/** The tags that were found, a row each. */
export function PlaceTable({ places, compare }: PlaceTableProps) {
  const now = useNow();
  const [showsAll, setShowsAll] = useState(false);
  const columns = useFittedColumns(compare === null ? placeColumns : comparedColumns);
  const shown = showsAll ? places : places.slice(0, shownAtFirst);
  const rows = useMemo(
    () => shown.map((place): PlaceLine => ({ place, sameness: compare?.(place) ?? '', now })),
    [shown, compare, now],
  );
  return (
    <>
      <DataTable
        label="Places"
        rowsName="places"
        columns={columns}
        state={{ kind: 'rows', rows }}
        renderRow={(line) => (
          <ItemRow key={`${line.place.repository.name} ${line.place.tag.name}`} columns={columns} item={line} />
        )}
      />
      {shown.length < places.length && (
        <p>
          <Button variant="link" isInline onClick={() => setShowsAll(true)}>
            {`Show ${formatNumber(places.length - shown.length)} more`}
          </Button>
        </p>
      )}
    </>
  );
}
