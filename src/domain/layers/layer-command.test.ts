import { describe, expect, it } from 'vitest';
import type { Layer } from '@/domain/image/manifest';
import { isEmptyLayer, parseLayerCommand } from './layer-command';

function layer(values: Partial<Layer>): Layer {
  return {
    index: 0,
    blobDigest: 'sha256:50b7e425',
    sizeBytes: 1,
    command: null,
    comment: null,
    author: null,
    createdAt: null,
    isRemote: false,
    ...values,
  };
}

describe('parseLayerCommand', () => {
  it.each([
    // As recorded from a real server.
    ['/bin/sh -c #(nop) ADD file:4b1be1de in / ', 'ADD', 'file:4b1be1de in /', 'files'],
    ['/bin/sh -c #(nop)  CMD ["bash"]', 'CMD', '["bash"]', 'entry'],
    [
      'RUN /bin/sh -c apt-get update && rm -rf /var/lib/apt/lists/* # buildkit',
      'RUN',
      'apt-get update && rm -rf /var/lib/apt/lists/*',
      'files',
    ],
    ['COPY app /app # buildkit', 'COPY', 'app /app', 'files'],
    ['RUN |1 step=0 /bin/sh -c make step-0 # buildkit', 'RUN', 'make step-0', 'files'],
    ['EXPOSE map[8080/tcp:{}]', 'EXPOSE', '8080/tcp', 'entry'],
    ['ENTRYPOINT ["/app/server"]', 'ENTRYPOINT', '["/app/server"]', 'entry'],
    // Other forms of the two builders.
    ['/bin/sh -c apk add curl', 'RUN', 'apk add curl', 'files'],
    ['|2 a=1 b=two words /bin/sh -c make', 'RUN', 'make', 'files'],
    ['EXPOSE map[8080/tcp:{} 9090/udp:{}]', 'EXPOSE', '8080/tcp 9090/udp', 'entry'],
    ['/bin/sh -c #(nop) EXPOSE 80', 'EXPOSE', '80', 'entry'],
    ['/bin/sh -c #(nop)  ENV A=b', 'ENV', 'A=b', 'config'],
    ['/bin/sh -c #(nop) ONBUILD RUN x', 'ONBUILD', 'RUN x', 'onbuild'],
    ['/bin/sh -c #(nop)  MAINTAINER me', 'MAINTAINER', 'me', 'other'],
    ['FROM scratch', 'FROM', 'scratch', 'from'],
    ['WORKDIR /app', 'WORKDIR', '/app', 'config'],
    ['LABEL a=b', 'LABEL', 'a=b', 'other'],
    ['cmd /S /C #(nop) USER app', 'USER', 'app', 'config'],
    ['RUN /bin/sh -c echo one\ntwo # buildkit', 'RUN', 'echo one\ntwo', 'files'],
    ['CMD', 'CMD', '', 'entry'],
    // Build arguments.
    [
      'RUN |2 VERSION=1.2 NAME=x /bin/bash -o pipefail -c echo "$VERSION" # buildkit',
      'RUN',
      'echo "$VERSION"',
      'files',
    ],
    ['|1 VERSION=1.2 /bin/bash -c echo $VERSION', 'RUN', 'echo $VERSION', 'files'],
    ['|2 A=one two B=three four /bin/sh -c make', 'RUN', 'make', 'files'],
    ['|1 CMD=/bin/bash -c x /bin/sh -c make', 'RUN', 'make', 'files'],
    ['|1 A= /bin/sh -c make', 'RUN', 'make', 'files'],
    ['|0 /bin/sh -c make', 'RUN', 'make', 'files'],
    ['|1 A=b /bin/ash -c #(nop) USER app', 'USER', 'app', 'config'],
    ['RUN |1 A=b /app/install --all # buildkit', 'RUN', '/app/install --all', 'files'],
    ['|1 A=b powershell -Command Get-Item', 'RUN', 'Get-Item', 'files'],
    // Nothing we know.
    ['bazel build //app', null, 'bazel build //app', 'other'],
    ['/bin/sh -c #(nop) WHATEVER 1', null, 'WHATEVER 1', 'other'],
    ['RUNNING late', null, 'RUNNING late', 'other'],
    ['copy app /app', null, 'copy app /app', 'other'],
    ['/bin/sh -cat', null, '/bin/sh -cat', 'other'],
    ['|1 a=b', null, '|1 a=b', 'other'],
  ])('%j', (command, instruction, argument, kind) => {
    expect(parseLayerCommand(layer({ command }))).toEqual({ instruction, argument, kind, source: 'command' });
  });

  describe.each([
    ['/bin/sh -c'],
    ['/bin/bash -c'],
    ['/bin/bash -o pipefail -c'],
    ['/bin/bash -eo pipefail -c'],
    ['/bin/bash -o errexit -o nounset -o pipefail -c'],
    ['/bin/bash -euxo pipefail -c'],
    ['/bin/bash --login -c'],
    ['/bin/bash -lc'],
    ['/bin/ash -eo pipefail -c'],
    ['/usr/bin/env bash -c'],
    ['/bin/busybox sh -c'],
    ['/busybox/sh -c'],
    ['/bin/zsh -o pipefail -c'],
    ['bash -c'],
    ['/bin/rbash -c'],
    ['/bin/csh -c'],
    ['/bin/tcsh -ec'],
    ['/bin/bash --rcfile /etc/build.rc -c'],
    ['bash --init-file f -e -c'],
    ['conda run -n env /bin/bash -c'],
    ['/opt/conda/bin/conda run --no-capture-output -n env bash -o pipefail -c'],
    ['micromamba run -p /opt/env sh -c'],
    ['scl enable gcc-toolset-12 -- bash -c'],
    ['/usr/bin/scl enable a b bash -c'],
    ['python3 -c'],
    ['/usr/bin/python3.12 -u -c'],
    ['cmd /S /C'],
    ['cmd /V:ON /S /C'],
    ['C:\\Windows\\System32\\cmd.exe /s /c'],
    ['powershell -Command'],
    ['powershell.exe -NoLogo -ExecutionPolicy Bypass -Command'],
    ['pwsh -NoProfile -Command'],
    ['C:\\Program Files\\PowerShell\\7\\pwsh.exe -Command'],
  ])('under the shell %j', (shell) => {
    it.each([
      [`${shell} make all`, 'RUN', 'make all'],
      [`RUN ${shell} make all # buildkit`, 'RUN', 'make all'],
      [`|1 A=b ${shell} make all`, 'RUN', 'make all'],
      [`RUN |1 A=b ${shell} make all # buildkit`, 'RUN', 'make all'],
      [`${shell} #(nop)  CMD ["bash"]`, 'CMD', '["bash"]'],
      [`${shell} #(nop) COPY file:1 in /`, 'COPY', 'file:1 in /'],
    ])('%j', (command, instruction, argument) => {
      expect(parseLayerCommand(layer({ command }))).toMatchObject({ instruction, argument });
    });
  });

  const settings = "$ErrorActionPreference = 'Stop'; $ProgressPreference = 'SilentlyContinue';";

  it.each([
    ['a shell nobody knows', '/opt/odd/shell --strict -c #(nop)  ENTRYPOINT ["/app"]', 'ENTRYPOINT', '["/app"]'],
    ['a shell without an option', '/usr/local/bin/_dockerfile_shell.sh #(nop)  CMD ["bash"]', 'CMD', '["bash"]'],
    ['the same behind build arguments', '|1 A=b /opt/shell #(nop) USER app', 'USER', 'app'],
    ['the mark behind two words', '/opt/shell make #(nop) CMD x', null, '/opt/shell make #(nop) CMD x'],
    ['a script of Python', 'RUN python3 setup.py -c # buildkit', 'RUN', 'python3 setup.py -c'],
    ['settings of PowerShell', `powershell -Command ${settings} #(nop)  CMD ["app"]`, 'CMD', '["app"]'],
    ['settings before a command', `powershell -Command ${settings} Write-Host hi`, 'RUN', `${settings} Write-Host hi`],
    ['the mark in a quoted text', '/bin/sh -c echo "#(nop) CMD x"', 'RUN', 'echo "#(nop) CMD x"'],
    ['a script instead of a command', 'RUN /bin/bash install.sh # buildkit', 'RUN', '/bin/bash install.sh'],
    ['a shell later in the text', 'RUN make && /bin/sh -c x # buildkit', 'RUN', 'make && /bin/sh -c x'],
  ])('with %s', (_case, command, instruction, argument) => {
    expect(parseLayerCommand(layer({ command }))).toMatchObject({ instruction, argument });
  });

  it.each([
    ' -o a',
    ' A=b',
    ' -n',
    ' --rcfile a',
    ' scl enable a',
    ' conda run a',
    ' -',
    '\\\\',
    ' /x',
    ' sh -o',
    ' #(nop)',
  ])('comes to an end with many of %j', (part) => {
    for (const start of [
      '|9 A=b /bin/bash',
      'powershell',
      'C:',
      '/bin/sh -c',
      'RUN |1 A=b',
      'conda run',
      'scl enable',
      'python3',
    ]) {
      expect(parseLayerCommand(layer({ command: start + part.repeat(20_000) })).source).toBe('command');
    }
  });

  it.each([
    [{ comment: ' imported ' }, 'imported', 'comment'],
    [{ command: ' ', comment: 'imported' }, 'imported', 'comment'],
    [{}, 'sha256:50b7e425', 'digest'],
    [{ command: '', comment: '' }, 'sha256:50b7e425', 'digest'],
  ])('without a command: %j', (values, argument, source) => {
    expect(parseLayerCommand(layer(values))).toEqual({ instruction: null, argument, kind: 'other', source });
  });
});

describe('isEmptyLayer', () => {
  it('knows the digest of the empty archive', () => {
    const blobDigest = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';
    expect(isEmptyLayer(layer({ blobDigest }))).toBe(true);
    expect(isEmptyLayer(layer({ sizeBytes: 32 }))).toBe(false);
  });
});
