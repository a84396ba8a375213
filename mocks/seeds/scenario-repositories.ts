import { addManifest, storeRepository, addRow, type RepositorySeed, putRowsInOrder } from '../build-state';
import { buildIndex } from '../images/images';
import { hugePackages, rangePackages, scanned } from '../images/scan-reports';
import { scenarioNames } from '../scenarios';
import type { MockManifest, MockScan } from '../images/manifest-state';
import type { MockRepository, RegistryState } from '../state';
import { seedIndexes } from './index-scenarios';
import { addPolicies, seedPolicyTags } from './policy-scenario';
import { appImage, dayMs, scanOf, type ScanProfile } from './seed-images';

const open: RepositorySeed = { isPublic: true, teamRoles: { devs: 'write' } };

/** Repositories of the organization `scenarios`; SCENARIOS.md says what each one shows. */
/** Days since the scenarios were pushed: far enough back to leave the top of every list to repositories that look like real ones. */
const age = 200;

export function seedScenarios(state: RegistryState, nowMs: number): void {
  const baseMs = nowMs - age * dayMs;
  for (const name of [...scenarioNames.tagList, ...scenarioNames.log, ...scenarioNames.repository]) {
    // Long enough for a fourth page of the tag list.
    addLazily(state, name, { ...open, description: `Scenario: ${name}` }, baseMs, (repository) => {
      addTags(
        repository,
        Array.from({ length: 340 }, (_, index) => `v${340 - index}`),
        baseMs,
      );
    });
  }
  for (const name of scenarioNames.bulk) {
    addLazily(state, name, { ...open, description: `Scenario: ${name}` }, baseMs, (repository) => {
      addTags(
        repository,
        Array.from({ length: 6 }, (_, index) => `v${6 - index}`),
        baseMs,
      );
    });
  }
  addLazily(state, 'writes', { ...open, description: 'Tags whose changes fail' }, baseMs, (repository) => {
    addTags(repository, [...scenarioNames.writes, 'works', 'works-too'], baseMs);
  });
  addLazily(state, 'scans', { ...open, description: 'One tag for every scan state' }, baseMs, (repository) => {
    seedScans(repository, baseMs);
  });
  addLazily(
    state,
    'indexes',
    { ...open, description: 'Indexes that are out of the ordinary' },
    baseMs,
    (repository) => {
      seedIndexes(repository, baseMs);
    },
  );
  const policies = { ...open, description: 'Tags that policies would prune or make immutable' };
  addPolicies(
    state,
    addLazily(state, 'policies', policies, baseMs, (repository) => {
      seedPolicyTags(repository, nowMs);
    }),
  );
}

/** A repository that is built when it is first opened: most people never open most scenarios. */
function addLazily(
  state: RegistryState,
  name: string,
  seed: RepositorySeed,
  baseMs: number,
  fill: (repository: MockRepository) => void,
): MockRepository {
  const repository = storeRepository(state, `scenarios/${name}`, seed);
  repository.outline = { lastModifiedMs: baseMs - 60_000, bytes: 712_345_678 };
  repository.fill = () => fill(repository);
  return repository;
}

function addTags(repository: MockRepository, names: readonly string[], baseMs: number): void {
  const images = Array.from({ length: Math.min(names.length, 20) }, (_, index) =>
    addManifest(repository, appImage({ name: repository.name, version: `${index}`, createdMs: baseMs - 30 * dayMs })),
  );
  names.forEach((name, index) => {
    addRow(repository, {
      name,
      digest: images[index % images.length]?.digest ?? '',
      startMs: baseMs - (index + 1) * 60_000,
    });
  });
  putRowsInOrder(repository);
}

/** Tags named after the state that their scan is in. */
function scanStates(name: string, layer: string): Record<string, MockScan | ScanProfile> {
  const status = (word: string): MockScan => ({ kind: 'status', status: word });
  const slow = (): MockScan => scanned(() => hugePackages(name, layer, 40), 3_000);
  const oddSeverity = scanned(() =>
    hugePackages('odd', layer, 6).map((item, index) => ({
      ...item,
      advisories: item.advisories.map((advisory) => ({
        ...advisory,
        severity: index % 2 ? 'Catastrophic' : 'Defcon1',
      })),
    })),
  );
  return {
    queued: status('queued'),
    failed: status('failed'),
    unsupported: status('unsupported'),
    'too-large': status('manifest_layer_too_large'),
    'no-packages': scanned(() => []),
    none: 'none',
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    negligible: 'Negligible',
    unknown: 'Unknown',
    'scanner-down': { kind: 'failure', status: 520 },
    'scan-500': { kind: 'failure', status: 500 },
    'unknown-status': status('being_reconsidered'),
    'unknown-severity': oddSeverity,
    'affected-ranges': scanned(() => rangePackages(layer)),
    'slow-scan': slow(),
    'huge-report': scanned(() => hugePackages('huge', layer, 1_500)),
  };
}

function seedScans(repository: MockRepository, baseMs: number): void {
  const image = (version: string): MockManifest =>
    addManifest(repository, appImage({ name: 'scans', version, createdMs: baseMs - 10 * dayMs }));
  const layer = image('layer').layers?.[0]?.blob_digest ?? '';
  const states = Object.entries(scanStates('scans', layer));
  const tag = (name: string, digest: string, index: number) =>
    addRow(repository, { name, digest, startMs: baseMs - (index + 1) * 60_000 });
  states.forEach(([name, scan], index) => {
    const manifest = image(name);
    manifest.scan = typeof scan === 'string' ? scanOf(manifest, name, scan) : scan;
    tag(name, manifest.digest, index);
  });
  scenarioNames.pullStatistics.forEach((name, index) => tag(name, image(name).digest, states.length + index));

  const platforms = ['linux/amd64', 'linux/arm64/v8', 'linux/ppc64le', 'linux/s390x'];
  const children = platforms.map((platform, index) => {
    const child = addManifest(
      repository,
      appImage({ name: 'scans', version: 'index', createdMs: baseMs - 10 * dayMs, architecture: platform }),
    );
    const scans: MockScan[] = [
      scanOf(child, platform, 'High'),
      { kind: 'failure', status: 520 },
      { kind: 'status', status: 'queued' },
      scanOf(child, platform, 'none'),
    ];
    child.scan = scans[index] ?? child.scan;
    return { platform, digest: child.digest };
  });
  tag('index-with-failing-platform', addManifest(repository, buildIndex(children)).digest, 40);
  putRowsInOrder(repository);
}
