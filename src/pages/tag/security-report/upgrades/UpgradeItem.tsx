import { Label } from '@patternfly/react-core';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { entryAddress } from '@/domain/image/platforms/platforms';
import type { Upgrade } from '@/domain/packages/upgrade-plan';
import type { PackageLayer } from '@/domain/scan/scan-layers';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { totalFindings } from '@/domain/scan/severity';
import { riskTexts } from '@/domain/packages/upgrade-risk';
import { doubtText, percentText } from '@/domain/packages/upgrade-text';
import { countsText } from '@/domain/scan/scan-text';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Chip } from '@/ui/Chip';
import { classNames } from '@/ui/styles/class-names';
import { SeverityList } from '@/features/scan-status/SeverityList';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import styles from './upgrades.module.css';

export interface RankedUpgrade {
  upgrade: Upgrade;
  /** Place among all upgrades of the image, 1 for the most effective. */
  rank: number;
  layer: PackageLayer;
  /** How much of the effect this one and all before it have, of all groups. */
  percent: number;
}

/** Versions that are named if it is not known which is the newest. */
const namedTargets = 3;

const riskLooks = {
  now: classNames(typography.bold, typography.danger),
  soon: typography.bold,
  settled: typography.subtle,
};

/** One upgrade: its versions, what it clears and what stays, and the effect of all upgrades up to it. */
export function UpgradeItem({ upgrade, rank, percent, layer, subject }: RankedUpgrade & { subject: ReportSubject }) {
  const { names, version, targets, ecosystem, clears, stays, risk } = upgrade;
  const isSettled = risk !== null && totalFindings(risk.open) === 0;
  const doubt = doubtText(upgrade);
  const stayCount = totalFindings(stays);
  const more = targets.length - namedTargets;
  return (
    <li value={rank} className={classNames(styles.upgrade, isSettled && typography.subtle)}>
      <span className={typography.subtle} data-tip="Place by effect among all upgrades of this image">
        {rank}
      </span>
      <div className={classNames(typography.breakable, styles.what)}>
        <span>
          {names.map((name, at) => (
            <span key={name}>
              <AppLink
                to={paths.tag(subject.repository, subject.tagName, {
                  tab: 'securityreport',
                  ...entryAddress(subject),
                  vulnPackage: name,
                })}
              >
                {name}
              </AppLink>
              {at < names.length - 1 && ', '}
            </span>
          ))}
        </span>{' '}
        <span>
          {version === '' ? 'unknown version' : version} →{' '}
          <strong>{targets.slice(0, namedTargets).join(' or ')}</strong>
          {more > 0 && ` or ${more} more`}
        </span>{' '}
        <span className={classNames(typography.subtle, typography.small)}>
          {ecosystem !== null && ecosystemName(ecosystem)}
          {ecosystem !== null && layer.number !== null && ', '}
          {layer.number !== null && <span data-tip={layer.text.slice(0, 400)}>layer {layer.number}</span>}
        </span>
        {doubt !== null && (
          <p className={typography.small}>
            <Label isCompact status="warning">
              Unsure
            </Label>{' '}
            {doubt.replace(/^Unsure:? ?/, '')}
          </p>
        )}
      </div>
      <div className={classNames(layout.line, styles.effect)}>
        <span className="pf-v6-screen-reader">clears </span>
        <SeverityList counts={clears} isInSentence />
        {riskTexts(risk, clears).map(({ kind, text }) =>
          kind === 'exploited' ? (
            <Chip key={kind} color="orange" data-tip="Known to be exploited">
              {text}
            </Chip>
          ) : (
            <span key={kind} className={riskLooks[kind]}>
              {text}
            </span>
          ),
        )}
        {stayCount > 0 && (
          <span className={typography.subtle}>
            {countsText(stays)} {stayCount === 1 ? 'remains' : 'remain'}
          </span>
        )}
      </div>
      <div className={layout.row} data-tip={`With all upgrades up to number ${rank}`}>
        <progress max={100} value={percent} aria-hidden className={layout.bar} />
        <span>
          {percentText(percent)}
          <span className="pf-v6-screen-reader"> cleared so far</span>
        </span>
      </div>
    </li>
  );
}
