import { shortDigest } from '@/domain/image/digest';
import { differenceText } from '@/domain/compare/difference-text';
import { formatBytes } from '@/domain/text/byte-size';
import type { Column } from '@/ui/data-table/columns';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { LongText } from '../side-by-side/LongText';
import { sideColumn } from '../side-by-side/SideBySideTable';
import type { LayerRow, ShownLayer } from './layer-rows';

/** @param names of the sides, which name their columns */
export function layerColumns(names: Record<'a' | 'b', string>): readonly Column<LayerRow>[] {
  const content = (row: LayerRow, side: 'a' | 'b') => {
    const layer = row[side];
    return layer && <LayerText layer={layer} />;
  };
  return [
    {
      key: 'number',
      header: 'Layer',
      width: '5rem',
      narrow: { below: 64, width: '4rem' },
      phone: { line: 1, at: 'line', isNamed: true },
      cell: ({ a, b }) => [...new Set([a, b].flatMap((layer) => layer?.number ?? []))].join(' → '),
    },
    sideColumn('a', names.a, content),
    sideColumn('b', names.b, content),
    {
      key: 'bytes',
      header: 'Bytes',
      width: '7.5rem',
      narrow: { below: 64, width: '5.5rem' },
      isNumeric: true,
      phone: { line: 4, at: 'line', isNamed: true },
      cell: ({ differenceBytes }) =>
        differenceBytes === null ? (
          <span className={typography.subtle}>Unknown</span>
        ) : (
          differenceBytes !== 0 && differenceText(differenceBytes)
        ),
    },
  ];
}

function LayerText({ layer: { text, digest, sizeBytes, isEmpty } }: { layer: ShownLayer }) {
  return (
    <>
      {text !== '' && <LongText>{text}</LongText>}{' '}
      <span className={classNames(typography.subtle, typography.small)}>
        {isEmpty ? (
          'Changed no files'
        ) : (
          <>
            {sizeBytes === null ? 'Size unknown' : formatBytes(sizeBytes)},{' '}
            <code data-tip={digest}>{shortDigest(digest)}</code>
          </>
        )}
      </span>
    </>
  );
}
