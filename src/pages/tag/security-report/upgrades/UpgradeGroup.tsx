import { Button } from '@patternfly/react-core';
import { useState } from 'react';
import type { BaseLayers, LayerOrigin } from '@/domain/layers/base-layers';
import { formatNumber } from '@/domain/time/intl-formatters';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { addSeverityCounts, emptySeverityCounts } from '@/domain/scan/severity';
import { originText } from '@/domain/packages/upgrade-text';
import { countsText } from '@/domain/scan/scan-text';
import { classNames } from '@/ui/styles/class-names';
import typography from '@/ui/styles/typography.module.css';
import { UpgradeItem, type RankedUpgrade } from './UpgradeItem';
import styles from './upgrades.module.css';

interface UpgradeGroupProps {
  origin: LayerOrigin;
  title: string;
  base: BaseLayers | null;
  /** True while the image's layers are not known. */
  isLayersPending: boolean;
  upgrades: readonly RankedUpgrade[];
  /** What the progress is measured by, in words. */
  measure: string;
  subject: ReportSubject;
}

/** Upgrades that are shown at first: the first ones matter most. */
const shownAtFirst = 25;

/** How many more each time. */
const step = 100;

export function UpgradeGroup({ origin, title, base, isLayersPending, upgrades, measure, subject }: UpgradeGroupProps) {
  const [shownCount, setShownCount] = useState(shownAtFirst);
  const shown = upgrades.slice(0, shownCount);
  const hidden = upgrades.length - shown.length;
  const clears = upgrades.map(({ upgrade }) => upgrade.clears).reduce(addSeverityCounts, emptySeverityCounts());
  return (
    <section aria-labelledby={`upgrades-${origin}`}>
      <h3 id={`upgrades-${origin}`}>
        <strong>{title}</strong>{' '}
        <span className={typography.subtle}>
          {upgrades.length === 1 ? '1 upgrade clears' : `${formatNumber(upgrades.length)} upgrades clear`}{' '}
          {countsText(clears)}
        </span>
      </h3>
      <p className={typography.subtle}>
        {origin === 'base' && base?.name ? <code className={typography.breakable}>{base.name}</code> : null}{' '}
        {isLayersPending ? 'The layers of the image are not known.' : originText(origin, base)}
      </p>
      <div aria-hidden className={classNames(typography.small, typography.bold, styles.upgrade, styles.head)}>
        <span />
        <span>Upgrade</span>
        <span>Clears</span>
        <span>{measure} so far</span>
      </div>
      <ol role="list" aria-labelledby={`upgrades-${origin}`}>
        {shown.map((ranked) => (
          <UpgradeItem key={ranked.upgrade.key} {...ranked} subject={subject} />
        ))}
      </ol>
      {hidden > 0 && (
        <Button variant="link" isInline onClick={() => setShownCount(shownCount + step)}>
          Show {formatNumber(Math.min(step, hidden))} more of {formatNumber(hidden)}
        </Button>
      )}
    </section>
  );
}
