import { addManifest, addOrganization, storeRepository, addRow, addUser, putRowsInOrder } from '~mocks/build-state';
import type { Advisory } from '~mocks/images/advisories';
import { type ReportPackage, scanned } from '~mocks/images/scan-reports';
import { createRandom } from '~mocks/random';
import { createMockRegistry, type MockRegistry } from '~mocks/registry';
import { addImages, fillHistory } from '~mocks/seeds/many-rows';
import { appImage, dayMs, hourMs, pullCount } from '~mocks/seeds/seed-images';
import type { MockRepository, RegistryState } from '~mocks/state';

/** How large the generated repositories are: one repository for each number. */
export interface DataSizes {
  /** Tags that a list has. */
  tags: readonly number[];
  /** Vulnerabilities that a report has. */
  findings: readonly number[];
  /** Rows that a history has. */
  history: readonly number[];
}

/** The names under which a page asks for the data of a size. */
export const repositoryNames = {
  tags: (count: number) => `acme/tags-${count}`,
  findings: (count: number) => `acme/findings-${count}`,
  history: (count: number) => `acme/history-${count}`,
};

/** The tag whose image has the report. */
export const scannedTag = 'scanned';

/** Images that the tags of a list share, as in a real repository most tags of a build have an image of their own. */
const MOST_IMAGES = 240;

/** Repositories without content, so that their list has more than a page. */
const EMPTY_REPOSITORIES = 30;

/**
 * A registry of the mock with repositories of those sizes, where `alice` owns everything and is signed in.
 *
 * @param baseMs what happened last happened then, in milliseconds since 1970
 */
export function benchRegistry(sizes: DataSizes, baseMs: number = Date.now()): MockRegistry {
  return createMockRegistry({
    now: () => Date.now(),
    baseMs,
    signedInAs: 'alice',
    seed: (state) => {
      addUser(state, 'alice');
      addOrganization(state, 'acme', { teams: { owners: { role: 'admin', members: ['alice'] } } });
      for (let number = 0; number < EMPTY_REPOSITORIES; number += 1) addOwn(state, `acme/app-${number}`);
      for (const count of sizes.tags) fillTags(addOwn(state, repositoryNames.tags(count)), count, baseMs);
      for (const count of sizes.findings) fillFindings(addOwn(state, repositoryNames.findings(count)), count, baseMs);
      for (const count of sizes.history) fillHistory(addOwn(state, repositoryNames.history(count)), count, baseMs);
    },
  });
}

function addOwn(state: RegistryState, name: string): MockRepository {
  return storeRepository(state, name, { isPublic: true, description: 'Generated to be measured' });
}

/** Names with a running number, so that a search for digits finds some of them; the newest are not the first by name. */
function fillTags(repository: MockRepository, count: number, baseMs: number): void {
  const digests = addImages(repository, Math.min(count, MOST_IMAGES), baseMs - 400 * dayMs);
  for (let index = 0; index < count; index += 1) {
    const name = `build-${(index * 7 + 3) % 10}-${index}`;
    const startMs = baseMs - 60_000 - index * hourMs;
    addRow(repository, {
      name,
      digest: digests[index % digests.length] ?? '',
      startMs,
      endMs: index % 50 === 7 ? baseMs + (30 + (index % 400)) * dayMs : null,
      immutable: index % 25 === 3,
    });
    const { count: pulls, lastMs } = pullCount(name, startMs);
    repository.tagPulls.set(name, { count: pulls, lastMs: lastMs && Math.min(lastMs, baseMs - 30_000) });
  }
  putRowsInOrder(repository);
}

function fillFindings(repository: MockRepository, count: number, baseMs: number): void {
  const image = appImage({ name: repository.name, version: '1.0.0', createdMs: baseMs - dayMs });
  const layers = (image.layers ?? []).map((layer) => layer.blob_digest);
  image.scan = scanned(() => packagesWith(count, layers));
  addRow(repository, { name: scannedTag, digest: addManifest(repository, image).digest, startMs: baseMs - hourMs });
  // The image whose report is small, to come from.
  const other = appImage({ name: repository.name, version: '2.0.0', createdMs: baseMs - dayMs, scan: 'few' });
  addRow(repository, { name: 'other', digest: addManifest(repository, other).digest, startMs: baseMs - 2 * hourMs });
}

const severities = ['Critical', 'High', 'Medium', 'Medium', 'Low', 'Low', 'Negligible', 'Unknown'] as const;
const FINDINGS_OF_PACKAGE = 5;

/** Packages with exactly that many vulnerabilities, five each. */
function packagesWith(count: number, layers: readonly string[]): ReportPackage[] {
  const random = createRandom(`findings ${count}`);
  return Array.from({ length: Math.ceil(count / FINDINGS_OF_PACKAGE) }, (_, index) => {
    const name = `library-${String(index).padStart(4, '0')}`;
    const version = `${random.whole(0, 9)}.${random.whole(0, 30)}.${random.whole(0, 9)}`;
    const first = index * FINDINGS_OF_PACKAGE;
    const advisories = Array.from({ length: Math.min(FINDINGS_OF_PACKAGE, count - first) }, (_unused, place) =>
      advisory(first + place, name, version),
    );
    return { name, version, addedBy: layers[index % layers.length] ?? '', advisories };
  });
}

function advisory(number: number, packageName: string, version: string): Advisory {
  const random = createRandom(`advisory ${number}`);
  const name = `CVE-${2016 + (number % 10)}-${10_000 + number}`;
  return {
    name,
    severity: random.pick(severities),
    package: packageName,
    version,
    fixedBy: number % 2 === 0 ? `${version}-${random.whole(1, 9)}` : '',
    score: random.whole(10, 100) / 10,
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
    source: 'debian/updater',
    links: `https://security-tracker.debian.org/tracker/${name} https://nvd.nist.gov/vuln/detail/${name}`,
    description: `The parser of ${packageName} reads past the end of its buffer if a header says it is longer than it is; who sends one learns what lies behind it, or stops the program.`,
  };
}
