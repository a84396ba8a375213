import { millisecondsInDay } from 'date-fns/constants';
import { advisories } from './images/advisories';
import { createRandom } from './random';

const note = 'Sample: made up for this demo';

function dayOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

const cves = advisories.map(({ name }) => name).filter((name) => name.startsWith('CVE-'));

/** Most are unlikely to be exploited, as in the real file. */
function epss(now: number): string {
  const rows = cves.map((cve) => {
    const probability = createRandom(`epss ${cve}`).next() ** 5;
    return `${cve},${probability.toFixed(5)},${(probability ** 0.1).toFixed(5)}`;
  });
  return [`#model_version:sample,score_date:${dayOf(now)}T00:00:00Z`, 'cve,epss,percentile', ...rows, ''].join('\n');
}

function kev(now: number): string {
  const entries = ['CVE-2024-2961', 'CVE-2023-38545'].map((cveID, at) => ({
    cveID,
    vulnerabilityName: note,
    dateAdded: dayOf(now - 7 * millisecondsInDay),
    dueDate: dayOf(now + 14 * millisecondsInDay),
    requiredAction: 'Upgrade.',
    knownRansomwareCampaignUse: at === 0 ? 'Known' : 'Unknown',
  }));
  return JSON.stringify({ title: note, catalogVersion: 'sample', dateReleased: dayOf(now), vulnerabilities: entries });
}

function openVex(now: number): string {
  const statement = {
    vulnerability: { name: 'CVE-2023-45853' },
    products: [{ '@id': 'pkg:deb/debian/zlib1g' }],
    status: 'not_affected',
    justification: 'vulnerable_code_not_present',
  };
  return JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'urn:quay-tags:sample-openvex',
    author: note,
    timestamp: new Date(now).toISOString(),
    version: 1,
    statements: [statement],
  });
}

function accepted(now: number): string {
  const days = `${dayOf(now - 30 * millisecondsInDay)},${dayOf(now + 90 * millisecondsInDay)}`;
  return `cve,reason,date,until\nCVE-2005-2541,${note},${days}\n`;
}

const samples: Readonly<Record<string, (now: number) => string>> = {
  'sample-epss.csv': epss,
  'sample-kev.json': kev,
  'sample-openvex.json': openVex,
  'sample-accepted.csv': accepted,
};

/** Names of the files of risk data that the demo offers, one of each kind. */
export const riskSampleNames = Object.keys(samples);

/** A sample as of now, milliseconds since 1970; undefined if there is none of this name. What it says is about the advisories of the mock. */
export function riskSample(name: string, now: number): string | undefined {
  return Object.hasOwn(samples, name) ? samples[name]?.(now) : undefined;
}
