import { describe, expect, it } from 'vitest';
import type { Layer } from '@/domain/image/manifest';
import { configOfLayers } from './config-of-layers';

function layersOf(...commands: string[]): Layer[] {
  return commands.map((command, index) => ({
    index,
    blobDigest: `sha256:${index}`,
    sizeBytes: null,
    command,
    comment: null,
    author: null,
    createdAt: index * 1000,
    isRemote: false,
  }));
}

describe('configOfLayers', () => {
  it('reads what the commands tell, of which the last one counts', () => {
    const layers = layersOf(
      '/bin/sh -c #(nop)  CMD ["bash"]',
      'ENV A=1 B=two words',
      'ENV A=2',
      'EXPOSE map[8080/tcp:{} 9090/udp:{}]',
      '/bin/sh -c #(nop) EXPOSE 80',
      'USER app',
      'WORKDIR /app',
      'LABEL a=b',
      'ENTRYPOINT ["/app/server" "--port" "80"]',
      'CMD exec server',
    );
    const platform = { os: 'linux', architecture: 'amd64', variant: null, osVersion: null };
    expect(configOfLayers(layers, platform)).toEqual({
      env: new Map([
        ['A', '2'],
        ['B', 'two words'],
      ]),
      entrypoint: ['/app/server', '--port', '80'],
      cmd: ['exec server'],
      ports: ['8080/tcp', '9090/udp', '80/tcp'],
      user: 'app',
      workingDirectory: '/app',
      labels: new Map([['a', 'b']]),
      platform,
      createdAt: 9000,
    });
  });

  it('knows nothing of an image without commands', () => {
    expect(configOfLayers(layersOf(''), null)).toMatchObject({ cmd: null, ports: [], user: null, platform: null });
  });
});
