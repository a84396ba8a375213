import { addManifest, storeRepository, addRow, putRowsInOrder } from '../build-state';
import { buildImage } from '../images/images';
import type { MockRepository, RegistryState } from '../state';
import { dayMs, hourMs, scanOf } from './seed-images';

/** Digests and sizes of the user documentation's examples. */
const documented = {
  current: { digest: 'sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d', bytes: 2_275_314 },
  other: { digest: 'sha256:0cd3dd6236e246b349e63f76ce5f150e7cd5dbf2f2f1f88dbd734430418dbaea', bytes: 2_275_317 },
  newer: { digest: 'sha256:d80aa3d7f5f5388cfae543b990d3cd3d47ff51c48ef29ff66102427bf7bc0a88', bytes: 2_266_046 },
};

/** The newest start in the documentation's tag list: 18 June 2024, 18:59:13 UTC. */
const documentedNewestMs = 1_718_737_153_000;

/**
 * `quayadmin/busybox` as the user documentation shows it, moved in time so that its newest change was a day ago and
 * everything it restores is still in the time machine.
 */
export function seedBusybox(state: RegistryState, baseMs: number): void {
  const repository = storeRepository(state, 'quayadmin/busybox', {
    description: 'BusyBox: the Swiss army knife of embedded Linux',
  });
  const shiftMs = baseMs - 26 * hourMs - documentedNewestMs;
  const at = (documentedSeconds: number) => documentedSeconds * 1000 + shiftMs;
  addBusyboxImage(repository, documented.current, '1.36.1', at(1_715_600_000));
  addBusyboxImage(repository, documented.other, '1.36.0', at(1_710_000_000));
  addBusyboxImage(repository, documented.newer, '1.37.0', at(1_718_700_000));

  const { current, other, newer } = documented;
  const row = (name: string, { digest }: { digest: string }, start: number, end?: number, reversion = false) =>
    addRow(repository, { name, digest, startMs: at(start), endMs: end === undefined ? null : at(end), reversion });
  row('test-two', current, 1_718_737_153, undefined, true);
  row('test-two', other, 1_718_737_029, 1_718_737_153);
  row('test-two', other, 1_718_737_018, 1_718_737_029);
  row('sample_tag', current, 1_718_736_147);
  row('test-two', current, 1_717_680_780, 1_718_737_018);
  row('tag-test', current, 1_717_680_378);
  row('example', current, 1_715_698_131);
  row('latest', newer, 1_718_730_000);
  row('latest', current, 1_715_600_500, 1_718_730_000);
  row('test2', newer, 1_718_731_200);
  // The documentation shows `test` a few weeks earlier; its old rows would have left the time machine by now.
  const laterSeconds = (24 * dayMs) / 1000;
  row('test', current, 1_716_324_069 + laterSeconds);
  row('test', current, 1_715_695_488 + laterSeconds, 1_716_324_069 + laterSeconds);
  row('test', current, 1_715_631_517 + laterSeconds, 1_715_695_488 + laterSeconds);
  repository.tagPulls.set('latest', { count: 128, lastMs: baseMs - 3 * hourMs });
  repository.tagPulls.set('test2', { count: 1, lastMs: baseMs - 20 * hourMs });
  putRowsInOrder(repository);
}

function addBusyboxImage(
  repository: MockRepository,
  { digest, bytes }: { digest: string; bytes: number },
  version: string,
  createdMs: number,
): void {
  const image = buildImage({
    name: `busybox ${version}`,
    createdMs,
    kind: 'docker',
    steps: [
      { command: `/bin/sh -c #(nop) ADD file:busybox-${version} in / `, bytes },
      { command: '/bin/sh -c #(nop)  CMD ["sh"]' },
    ],
    labels: {
      'org.opencontainers.image.url': 'https://github.com/docker-library/busybox',
      'org.opencontainers.image.version': `${version}-glibc`,
    },
  });
  const scan = scanOf(
    image,
    `busybox ${version}`,
    version === '1.37.0' ? 'none' : version === '1.36.1' ? 'few' : 'many',
  );
  addManifest(repository, { ...image, digest, scan, pulls: { count: 42, lastMs: createdMs + dayMs } });
}
