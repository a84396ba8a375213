import type { CompareTabProps } from '../compare-tabs';
import { BothParts } from '../side-by-side/BothParts';
import { ComparedLayersView } from './ComparedLayersView';

/** What both images begin with, and the layers that follow, side by side. */
export function ComparedLayersTab({ a, b }: CompareTabProps) {
  return (
    <BothParts noun="layers" a={{ side: a, part: a.manifest }} b={{ side: b, part: b.manifest }}>
      {(ofA, ofB) => (
        // With other images what was shown is masked again.
        <ComparedLayersView
          key={`${a.digest ?? ''} ${b.digest ?? ''}`}
          manifests={{ a: ofA, b: ofB }}
          sides={{ a, b }}
        />
      )}
    </BothParts>
  );
}
