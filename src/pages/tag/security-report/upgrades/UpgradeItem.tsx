import { Label } from '@patternfly/react-core';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { entryAddress } from '@/domain/image/platforms';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { totalFindings } from '@/domain/scan/severity';
import { countsText, doubtText, percentText } from '@/domain/packages/upgrade-text';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { SeverityChips } from './SeverityChips';
import type { RankedUpgrade } from './UpgradeGroup';

/** Versions that are named where nobody knows which is the newest. */
const namedTargets = 3;

/** One upgrade: from what to what, what it clears and what stays, and how far all up to it lead. */
export function UpgradeItem({ upgrade, rank, percent, layer, subject }: RankedUpgrade & { subject: ReportSubject }) {
  const { names, version, targets, ecosystem, clears, stays } = upgrade;
  const doubt = doubtText(upgrade);
  const stayCount = totalFindings(stays);
  const more = targets.length - namedTargets;
  return (
    <li value={rank} className="app-upgrade">
      <span className="app-upgrade-rank" data-tip="Place by effect among all upgrades of this image">
        {rank}
      </span>
      <div className="app-upgrade-what">
        <span className="app-upgrade-names">
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
        <span className="app-upgrade-versions">
          {version === '' ? 'unknown version' : version} →{' '}
          <strong>{targets.slice(0, namedTargets).join(' or ')}</strong>
          {more > 0 && ` or ${more} more`}
        </span>{' '}
        <span className="app-subtle app-upgrade-type">
          {ecosystem !== null && ecosystemName(ecosystem)}
          {ecosystem !== null && layer.number !== null && ', '}
          {layer.number !== null && <span data-tip={layer.text.slice(0, 400)}>layer {layer.number}</span>}
        </span>
        {doubt !== null && (
          <p className="app-upgrade-doubt">
            <Label isCompact status="warning">
              Unsure
            </Label>{' '}
            {doubt.replace(/^Unsure:? ?/, '')}
          </p>
        )}
      </div>
      <div className="app-upgrade-effect">
        <span className="app-visually-hidden">clears </span>
        <SeverityChips counts={clears} />
        {stayCount > 0 && (
          <span className="app-subtle">
            {countsText(stays)} {stayCount === 1 ? 'stays' : 'stay'}
          </span>
        )}
      </div>
      <div className="app-upgrade-progress" data-tip={`With all upgrades up to number ${rank}`}>
        <progress max={100} value={percent} aria-hidden className="app-upgrade-bar" />
        <span>
          {percentText(percent)}
          <span className="app-visually-hidden"> cleared so far</span>
        </span>
      </div>
    </li>
  );
}
