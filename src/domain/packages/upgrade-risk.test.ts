import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingRisk } from '@/domain/risk/finding-risk';
import { severities, type Severity } from '@/domain/scan/scan';
import type { ScannedPackage, Vulnerability } from '@/domain/scan/scan-report';
import { totalFindings } from '@/domain/scan/severity';
import { upgradeChecklist } from './upgrade-checklist';
import { planUpgrades } from './upgrade-plan';
import { riskLookup } from './upgrade-risk';
import { effectText, planRiskText } from './upgrade-text';

const said = ['now', 'soon', 'watch', 'later', 'settled', 'settled kev', 'unsaid'] as const;
type Said = (typeof said)[number];

const nothing = { reason: '', place: 0, cves: [], epss: null, vex: null, partlySettled: null, accepted: null };

function riskFor(word: Said): FindingRisk | undefined {
  if (word === 'unsaid') return undefined;
  const isSettled = word.startsWith('settled');
  const isExploited = word === 'now' || word === 'settled kev';
  const entry = { cve: 'CVE-2024-0001', title: null, addedOn: null, dueOn: null, isRansomware: false, action: null };
  const priority = word === 'settled' || word === 'settled kev' ? 'later' : word;
  return { ...nothing, priority, isSettled, exploited: isExploited ? [entry] : [] };
}

/** A package whose findings are "High now", those with a fix unless "High now, none". */
function packageOf(name: string, ...findings: (readonly [Severity, Said, fixedIn?: string | null])[]) {
  const rest = { severityText: '', description: '', links: [], source: 'debian/updater' };
  const more = { distribution: null, packageRepository: null, cvssVector: null, cvssScore: null };
  const found = findings.map(([severity, word, fixedIn = '2-1'], at) => {
    const vulnerability: Vulnerability = { ...rest, ...more, name: `CVE-${name}-${at}`, severity, fixedIn };
    return { vulnerability, risk: riskFor(word) };
  });
  const vulnerabilities = found.map(({ vulnerability }) => vulnerability);
  const scanned: ScannedPackage = {
    name,
    version: '1-1',
    versionFormat: null,
    namespace: null,
    layerDigest: null,
    vulnerabilities,
  };
  const rows = found.map(({ vulnerability, risk }) => ({
    finding: { package: scanned, vulnerability },
    ...(risk === undefined ? {} : { risk }),
  }));
  return { scanned, rows };
}

function plan(packages: ReturnType<typeof packageOf>[], hasRisk = true) {
  const scanned = packages.map((one) => one.scanned);
  return planUpgrades(scanned, [], null, hasRisk ? riskLookup(packages.flatMap(({ rows }) => rows)) : null);
}

const names = (packages: ReturnType<typeof packageOf>[], hasRisk = true) =>
  plan(packages, hasRisk).upgrades.map((upgrade) => upgrade.names[0]);

describe('upgrades beside risk data', () => {
  const some = [
    packageOf('a-settled', ['Critical', 'settled kev']),
    packageOf('b-critical', ['Critical', 'watch']),
    packageOf('c-soon', ['Low', 'soon']),
    packageOf('d-two-soon', ['Low', 'soon'], ['Low', 'soon']),
    packageOf('e-now', ['Low', 'now']),
    packageOf('f-now-and-soon', ['Low', 'now'], ['Low', 'soon']),
    packageOf('g-high-of-two', ['High', 'watch'], ['Critical', 'settled']),
  ];

  it('come in the order of what they clear of “act now”, then of “act soon”; settled ones put nothing forward', () => {
    expect(names(some)).toEqual([
      'f-now-and-soon',
      'e-now',
      'd-two-soon',
      'c-soon',
      'b-critical',
      'g-high-of-two',
      'a-settled',
    ]);
  });

  it('are as ever without them', () => {
    expect(names(some, false).slice(0, 3)).toEqual(['g-high-of-two', 'a-settled', 'b-critical']);
    expect(riskLookup([])).toBeNull();
    expect(planRiskText(plan(some, false))).toBeNull();
  });

  it.each<[string, string, (readonly [Severity, Said, (string | null)?])[]]>([
    ['nothing', 'clears 1 High', [['High', 'watch']]],
    ['what is urgent', 'clears 1 High, 1 Low (1 act now, 1 act soon, 1 KEV)', [['High', 'soon'], ['Low', 'now']]], // oxfmt-ignore
    ['what is settled', 'clears 2 High (1 KEV, 1 settled)', [['High', 'watch'], ['High', 'settled kev']]], // oxfmt-ignore
    ['only what has a fix', 'clears 1 Low; 1 High remains', [['Low', 'later'], ['High', 'now', null]]], // oxfmt-ignore
    ['nothing of what is not told', 'clears 2 Low (1 act soon)', [['Low', 'unsaid'], ['Low', 'soon']]], // oxfmt-ignore
  ])('say of %s', (_what, expected, findings) => {
    const [upgrade] = plan([packageOf('a', ...findings), packageOf('z', ['Low', 'settled'])]).upgrades;
    expect(effectText(upgrade!)).toBe(expected);
  });

  it.each<[string, string, (readonly [Severity, Said])[]]>([
    [
      'all',
      'The upgrades clear 2 “Act now” and 1 “Act soon”; those that clear most of these come first. All numbers count what is settled (1), which puts no upgrade forward.',
      [['Low', 'now'], ['Low', 'now'], ['High', 'soon'], ['High', 'settled']], // oxfmt-ignore
    ],
    ['one kind', 'The upgrades clear 1 “Act soon”; those that clear most of these come first.', [['Low', 'soon']]],
    ['nothing urgent', 'Nothing that an upgrade clears is “Act now” or “Act soon”.', [['High', 'watch']]],
  ])('are summed up: %s', (_what, expected, findings) => {
    const all = plan([packageOf('a', ...findings)]);
    expect(planRiskText(all)).toBe(expected);
    const subject = { image: 'quay.example.com/acme/webapp:latest', digest: 'sha256:abc', platform: null };
    expect(upgradeChecklist(all, null, subject)).toContain(`\n\n${expected}\n\n`);
  });

  it('clear the same findings, and never put one behind another that clears less of what is urgent', () => {
    const anyFinding = fc.tuple(fc.constantFrom(...severities), fc.constantFrom(...said));
    const anyPackages = fc
      .array(fc.array(anyFinding, { maxLength: 4 }), { maxLength: 8 })
      .map((all) => all.map((findings, at) => packageOf(`p${at}`, ...findings)));
    fc.assert(
      fc.property(anyPackages, (packages) => {
        const [beside, without] = [plan(packages), plan(packages, false)];
        expect(beside.fixable).toEqual(without.fixable);
        expect(beside.upgrades.map(({ key }) => key).toSorted()).toEqual(
          without.upgrades.map(({ key }) => key).toSorted(),
        );
        const risks = beside.upgrades.flatMap(({ risk, clears }) => (risk === null ? [] : [{ ...risk, clears }]));
        for (const [at, { now, soon, open, clears }] of risks.entries()) {
          const next = risks[at + 1];
          expect(totalFindings(open)).toBeLessThanOrEqual(totalFindings(clears));
          if (next === undefined) continue;
          expect(next.now).toBeLessThanOrEqual(now);
          if (next.now === now) expect(next.soon).toBeLessThanOrEqual(soon);
          if (totalFindings(open) === 0) expect(totalFindings(next.open)).toBe(0);
        }
      }),
    );
  });
});
