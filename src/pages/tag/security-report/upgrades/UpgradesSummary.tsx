import type { BaseLayers } from '@/domain/layers/base-layers';
import { partOf } from '@/domain/text/count-text';
import { formatNumber } from '@/domain/time/intl-formatters';
import { platformShort } from '@/domain/image/platforms/platform';
import { fullRepositoryName } from '@/domain/repository/repository';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { totalFindings } from '@/domain/scan/severity';
import { upgradeChecklist } from '@/domain/packages/upgrade-checklist';
import type { UpgradePlan } from '@/domain/packages/upgrade-plan';
import { headlineText, planRiskText } from '@/domain/packages/upgrade-text';
import { CopyButton } from '@/ui/copy/CopyButton';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

interface UpgradesSummaryProps {
  plan: UpgradePlan;
  base: BaseLayers | null;
  subject: ReportSubject;
}

/** The effect of all upgrades, that of the first ones, and the list to copy or save. */
export function UpgradesSummary({ plan, base, subject }: UpgradesSummaryProps) {
  const fixable = totalFindings(plan.fixable);
  const unfixable = totalFindings(plan.unfixable);
  const upgradeCount = plan.upgrades.length;
  const riskText = planRiskText(plan);
  return (
    <header className={layout.row}>
      <div>
        <h2 className={typography.partTitle} id="upgrades-heading">
          What to upgrade
        </h2>
        <p>
          <strong>{headlineText(plan)}</strong>
        </p>
        <p className={typography.subtle}>
          {upgradeCount === 1 ? 'One upgrade clears' : `All ${formatNumber(upgradeCount)} upgrades clear`}{' '}
          {partOf(fixable, fixable + unfixable, 'vulnerability', 'vulnerabilities')}
          {unfixable > 0 && `; no fix is known for ${formatNumber(unfixable)}`}.
        </p>
        {riskText !== null && <p className={typography.subtle}>{riskText}</p>}
      </div>
      <div className={layout.end}>
        <CopyButton
          variant="secondary"
          label="Copy as Markdown"
          text={() =>
            upgradeChecklist(plan, base, {
              image: `${subject.registry}/${fullRepositoryName(subject.repository)}:${subject.tagName}`,
              digest: subject.digest,
              platform: subject.platform === null ? null : platformShort(subject.platform),
            })
          }
        />
      </div>
    </header>
  );
}
