import { useMemo } from 'react';
import { baseLayersOf } from '@/domain/layers/base-layers';
import type { FindingRow } from '@/domain/findings/finding-rows';
import { formatNumber } from '@/domain/time/intl-formatters';
import { packageLayers } from '@/domain/scan/scan-layers';
import { totalFindings } from '@/domain/scan/severity';
import { upgradesOf } from '@/domain/packages/upgrade-plan';
import { progressOf } from '@/domain/packages/upgrade-progress';
import { measureWord, originTitles } from '@/domain/packages/upgrade-text';
import { EmptyView } from '@/ui/EmptyView';
import layout from '@/ui/styles/layout.module.css';
import type { LoadedScan } from '../../scan/loaded-scan';
import { UpgradeGroup } from './UpgradeGroup';
import type { RankedUpgrade } from './UpgradeItem';
import { UpgradesSummary } from './UpgradesSummary';

interface UpgradesViewProps {
  scan: LoadedScan;
  /** All of the report, with what risk data say of them. */
  rows: readonly FindingRow[];
}

/** What to upgrade, most effective first, grouped by base image and own layers. */
export function UpgradesView({ scan, rows }: UpgradesViewProps) {
  const { report, manifest, subject } = scan;
  const base = useMemo(() => baseLayersOf(manifest), [manifest]);
  const plan = upgradesOf(report, manifest, rows);
  const ranked = useMemo(() => {
    const progress = progressOf(plan);
    const layerOf = packageLayers(manifest);
    return plan.upgrades.flatMap((upgrade, at): RankedUpgrade[] => {
      const reached = progress[at];
      return reached === undefined
        ? []
        : [{ upgrade, rank: at + 1, percent: reached.percent, layer: layerOf(upgrade) }];
    });
  }, [plan, manifest]);

  if (ranked.length === 0) {
    const count = totalFindings(plan.unfixable);
    return (
      <EmptyView kind="nothing" title="Nothing to upgrade">
        {count === 0
          ? 'No vulnerabilities were detected.'
          : `No fixes are known for ${count === 1 ? 'the one vulnerability' : `any of the ${formatNumber(count)} vulnerabilities`} of this image.`}
      </EmptyView>
    );
  }
  return (
    <section className={layout.stack} aria-labelledby="upgrades-heading">
      <UpgradesSummary plan={plan} base={base} subject={subject} />
      {originTitles.map(([origin, title]) => {
        const upgrades = ranked.filter(({ upgrade }) => upgrade.origin === origin);
        return upgrades.length === 0 ? null : (
          <UpgradeGroup
            key={origin}
            origin={origin}
            title={title}
            base={base}
            isLayersPending={manifest === undefined}
            upgrades={upgrades}
            measure={measureWord(plan)}
            subject={subject}
          />
        );
      })}
    </section>
  );
}
