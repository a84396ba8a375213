import type { BaseLayers } from '@/domain/layers/base-layers';
import type { Upgrade, UpgradePlan } from './upgrade-plan';
import { doubtText, effectText, headlineText, originTitles, planRiskText } from './upgrade-text';

export interface ChecklistSubject {
  /** `quay.example.com/acme/webapp:latest` */
  image: string;
  digest: string;
  /** `linux/amd64`; null if there is but one. */
  platform: string | null;
}

/**
 * Untrusted text as a Markdown code span, in which no character is special (CommonMark 6.1): fenced by more backticks
 * than it has in a row, on one line.
 */
export function codeSpan(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is taken out
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim() || '(no name)';
  const longest = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return fence + gap + line + gap + fence;
}

function itemText(upgrade: Upgrade): string {
  const { names, version, targets } = upgrade;
  const doubt = doubtText(upgrade);
  const what = `${names.map(codeSpan).join(', ')} ${version === '' ? 'unknown version' : codeSpan(version)} → ${targets.map(codeSpan).join(' or ')}`;
  return `- [ ] ${what}: ${effectText(upgrade)}${doubt === null ? '' : `. ${doubt}`}`;
}

/** The plan as a Markdown checklist, for an issue or a pull request. Names from the report are kept from being Markdown. */
export function upgradeChecklist(plan: UpgradePlan, base: BaseLayers | null, subject: ChecklistSubject): string {
  const about = [
    codeSpan(subject.image),
    subject.platform === null ? null : codeSpan(subject.platform),
    codeSpan(subject.digest),
  ].filter((part) => part !== null);
  const groups = originTitles.flatMap(([origin, title]) => {
    const upgrades = plan.upgrades.filter((upgrade) => upgrade.origin === origin);
    if (upgrades.length === 0) return [];
    const name = origin === 'base' && base?.name ? ` (${codeSpan(base.name)})` : '';
    return [`### ${title}${name}`, upgrades.map(itemText).join('\n')];
  });
  return (
    [`## What to upgrade`, about.join(', '), headlineText(plan), planRiskText(plan), ...groups]
      .filter((part) => part !== null)
      .join('\n\n') + '\n'
  );
}
