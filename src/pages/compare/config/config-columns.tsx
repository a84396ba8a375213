import { configPartNames } from '@/domain/compare/config-comparison';
import { maskedValue } from '@/domain/layers/secrets';
import { Timestamp } from '@/features/timestamp/Timestamp';
import type { Column } from '@/ui/data-table/columns';
import typography from '@/ui/styles/typography.module.css';
import { LongText } from '../side-by-side/LongText';
import { sideColumn } from '../side-by-side/SideBySideTable';
import type { ConfigRow } from './config-rows';

/** The names of the sides name their columns. */
export function configColumns(nameOfA: string, nameOfB: string): readonly Column<ConfigRow>[] {
  const content = (row: ConfigRow, side: 'a' | 'b') => <SettingValue row={row} side={side} />;
  return [
    {
      key: 'setting',
      header: 'Setting',
      width: '26%',
      phone: { line: 1, at: 'line' },
      cell: ({ part, key }) => (
        <span className={typography.breakable}>
          {key === '' ? (
            configPartNames[part]
          ) : (
            <>
              <span className={typography.subtle}>{configPartNames[part]}</span> {key}
            </>
          )}
        </span>
      ),
    },
    sideColumn('a', nameOfA, content),
    sideColumn('b', nameOfB, content),
  ];
}

function SettingValue({ row, side }: { row: ConfigRow; side: 'a' | 'b' }) {
  const value = row[side];
  if (value === null) return null;
  if (value.isMasked) {
    return (
      <>
        <span aria-hidden>{maskedValue}</span>
        <span className="pf-v6-screen-reader">Masked</span>
      </>
    );
  }
  if (row.part === 'created') return <Timestamp at={Date.parse(value.text)} />;
  // The name of a port says it all.
  if (row.part === 'port') return 'Exposed';
  return value.text === '' ? <span className={typography.subtle}>Empty</span> : <LongText>{value.text}</LongText>;
}
