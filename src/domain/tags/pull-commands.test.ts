import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pullCommands, pullSpec } from './pull-commands';

const digest = 'sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d';
const busybox = {
  host: 'quay-server.example.com',
  repository: { namespace: 'quayadmin', name: 'busybox' },
  tagName: 'test2',
  digest,
};

function lines(target: Parameters<typeof pullCommands>[0]): string[] {
  return pullCommands(target).map(({ label, command }) => `${label}: ${command}`);
}

describe('pullCommands', () => {
  it('has the labels and commands of the documentation, and more', () => {
    expect(lines(busybox)).toEqual([
      'Podman Pull (by tag): podman pull quay-server.example.com/quayadmin/busybox:test2',
      'Docker Pull (by tag): docker pull quay-server.example.com/quayadmin/busybox:test2',
      'Skopeo Copy (by tag): skopeo copy docker://quay-server.example.com/quayadmin/busybox:test2 docker-archive:busybox-test2.tar',
      'Reference (by tag): quay-server.example.com/quayadmin/busybox:test2',
      `Podman Pull (by digest): podman pull quay-server.example.com/quayadmin/busybox@${digest}`,
      `Docker Pull (by digest): docker pull quay-server.example.com/quayadmin/busybox@${digest}`,
      `Skopeo Copy (by digest): skopeo copy docker://quay-server.example.com/quayadmin/busybox@${digest} docker-archive:busybox-57583a1b9c0a.tar`,
      `Reference (by digest): quay-server.example.com/quayadmin/busybox@${digest}`,
    ]);
  });

  it('names one command per client and reference', () => {
    const ids = pullCommands(busybox).map(({ client, by }) => `${client} ${by}`);
    expect(new Set(ids).size).toBe(8);
  });

  it('keeps ports and nested names, and the archive in this folder', () => {
    const nested = { ...busybox, host: 'localhost:8080', repository: { namespace: 'acme', name: 'team/web.app' } };
    expect(lines(nested)[2]).toBe(
      'Skopeo Copy (by tag): skopeo copy docker://localhost:8080/acme/team/web.app:test2 docker-archive:web.app-test2.tar',
    );
  });

  it.each([
    [
      'x; rm -rf ~',
      "podman pull 'h/o/r:x; rm -rf ~'",
      "skopeo copy 'docker://h/o/r:x; rm -rf ~' docker-archive:r-x-rm--rf-.tar",
    ],
    [
      "a'b",
      String.raw`podman pull 'h/o/r:a'\''b'`,
      String.raw`skopeo copy 'docker://h/o/r:a'\''b' docker-archive:r-a-b.tar`,
    ],
    ['../../x', 'podman pull h/o/r:../../x', 'skopeo copy docker://h/o/r:../../x docker-archive:r-..-..-x.tar'],
  ])('is safe with the tag %j', (tagName, podman, skopeo) => {
    const commands = pullCommands({ host: 'h', repository: { namespace: 'o', name: 'r' }, tagName, digest });
    expect(commands[0]?.command).toBe(podman);
    expect(commands[2]?.command).toBe(skopeo);
  });

  it('leaves nothing unquoted that a shell would act on', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, text, text, text, (host, namespace, name, tagName, someDigest) => {
        for (const { command } of pullCommands({
          host,
          repository: { namespace, name },
          tagName,
          digest: someDigest,
        })) {
          const unquoted = command.replace(/\\'|'[^']*'/g, '');
          expect(unquoted).toMatch(/^[A-Za-z0-9._:/@+ -]*$/);
          expect(command).not.toMatch(/\p{Cc}/u);
        }
      }),
      { examples: [['', "'", '', '', '']] },
    );
  });
});

describe('pullSpec', () => {
  it('is the reference by tag', () => {
    expect(pullSpec(busybox.host, busybox.repository, 'test2')).toBe('quay-server.example.com/quayadmin/busybox:test2');
    expect(pullSpec('h', { namespace: 'o', name: 'r' }, 'a b')).toBe("'h/o/r:a b'");
  });
});
