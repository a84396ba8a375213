import type { CompareTabProps } from '../compare-tabs';
import { BothParts } from '../side-by-side/BothParts';
import { ComparedConfigs } from './ComparedConfigs';
import { ConfigFromLayers } from './ConfigFromLayers';
import { useConfig } from './use-config';

/** How both images are run. */
export function ConfigTab({ a, b }: CompareTabProps) {
  const [configA, configB] = [useConfig(a), useConfig(b)];
  return (
    <BothParts noun="configuration" a={{ side: a, part: configA }} b={{ side: b, part: configB }}>
      {(ofA, ofB) => (
        <>
          <ConfigFromLayers name={a.name} config={ofA} />
          <ConfigFromLayers name={b.name} config={ofB} />
          {/* With other images what was shown is masked again. */}
          <ComparedConfigs
            key={`${a.digest ?? ''} ${b.digest ?? ''}`}
            configs={{ a: ofA.config, b: ofB.config }}
            sides={{ a, b }}
          />
        </>
      )}
    </BothParts>
  );
}
