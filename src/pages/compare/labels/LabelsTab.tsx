import { useMemo } from 'react';
import { expiresAfterNote } from '@/domain/expiration/expires-after';
import { compareLabels, type ComparedLabel } from '@/domain/compare/labels-comparison';
import type { Label } from '@/domain/image/manifest';
import type { Column } from '@/ui/data-table/columns';
import typography from '@/ui/styles/typography.module.css';
import type { CompareTabProps } from '../compare-tabs';
import type { LoadedSide } from '../loaded-side';
import { BothParts } from '../side-by-side/BothParts';
import { labelsViewState } from '../side-by-side/side-by-side-view-state';
import type { SideBySideRow } from '../side-by-side/side-by-side-row';
import { SideBySideTable, sideColumn } from '../side-by-side/SideBySideTable';
import { LongText } from '../side-by-side/LongText';

type LabelRow = ComparedLabel & SideBySideRow;

/** The labels that the registry keeps for both images, key by key. */
export function LabelsTab({ a, b }: CompareTabProps) {
  return (
    <BothParts noun="labels" a={{ side: a, part: a.labels }} b={{ side: b, part: b.labels }}>
      {(ofA, ofB) => <ComparedLabels labels={{ a: ofA, b: ofB }} sides={{ a, b }} />}
    </BothParts>
  );
}

interface ComparedLabelsProps {
  labels: Record<'a' | 'b', readonly Label[]>;
  sides: Record<'a' | 'b', LoadedSide>;
}

function ComparedLabels({ labels: { a, b }, sides }: ComparedLabelsProps) {
  const rows = useMemo(() => compareLabels(a, b).map(labelRow), [a, b]);
  const columns = useMemo(() => labelColumns(sides.a.name, sides.b.name), [sides.a.name, sides.b.name]);
  return (
    <SideBySideTable
      id="compare-labels"
      nouns={['label', 'labels']}
      viewState={labelsViewState}
      rows={rows}
      columns={columns}
      sides={sides}
      exported={(shown) => ({ kind: 'labels', rows: shown })}
      empty="Neither image has labels."
    />
  );
}

function labelRow(label: ComparedLabel): LabelRow {
  const { key, a, b } = label;
  return { ...label, id: key, searched: [key, ...(a ?? []), ...(b ?? [])].join(' ').toLowerCase() };
}

function labelColumns(nameOfA: string, nameOfB: string): readonly Column<LabelRow>[] {
  const content = (row: LabelRow, side: 'a' | 'b') =>
    row[side]?.map((value, at) => (
      <div key={at}>
        {value === '' ? <span className={typography.subtle}>Empty</span> : <LongText>{value}</LongText>}
        <ExpiresAfterNote label={{ key: row.key, value }} />
      </div>
    ));
  return [
    {
      key: 'key',
      header: 'Label',
      width: '26%',
      phone: { line: 1, at: 'line' },
      cell: ({ key }) => <span className={typography.breakable}>{key}</span>,
    },
    sideColumn('a', nameOfA, content),
    sideColumn('b', nameOfB, content),
  ];
}

/** What the registry makes of a label that sets an expiration, or that it makes nothing of it. */
function ExpiresAfterNote({ label }: { label: Pick<Label, 'key' | 'value'> }) {
  const note = expiresAfterNote(label);
  return note === null ? null : <span className={typography.subtle}>{` (${note})`}</span>;
}
