import { Label, type LabelProps } from '@patternfly/react-core';
import { comparisonKindLabels, type ComparisonKind } from '@/domain/compare/comparison-kind';

const colors: Record<ComparisonKind, LabelProps['color']> = {
  same: 'grey',
  added: 'green',
  removed: 'orange',
  changed: 'blue',
};

/** What became of a row between the two sides, in a word. */
export function KindLabel({ kind }: { kind: ComparisonKind }) {
  return (
    <Label isCompact color={colors[kind]}>
      {comparisonKindLabels[kind]}
    </Label>
  );
}
