interface NamedVersion {
  name: string;
  version: string;
}

/** Version patterns that only one kind of package has. */
const marks = [
  // 2.36-9+deb12u4, 1.2.13.dfsg-1, 8.5.0-2ubuntu10.6, 5.2.15-2+b2
  ['deb', /(?:[~+]deb\d+|[.+~]dfsg|ubuntu\d|-\d[\w.~]*\+b\d+$)/],
  // 1.1.1k-9.el8_6, 2.37-18.fc38, 3.0.8-1.amzn2023, 8.1-2.ph5, 1.3.1-2.azl3, 1.3.1-150600.1.1 stays open
  ['rpm', /-[\w.~^]*\.(?:el\d|fc\d+|amzn\d|ph\d|azl\d|cm\d|oe\d|module[_+])/],
  // 3.1.4-r5
  ['apk', /-r\d+$/],
] as const;

/**
 * The kind of a package by its version pattern; null if no kind has that pattern alone.
 */
export function ecosystemByShape({
  name,
  version,
}: NamedVersion): 'deb' | 'rpm' | 'apk' | 'npm' | 'maven' | 'golang' | null {
  if (/^@[^/]+\/[^/]+$/.test(name)) return 'npm';
  // Go's modules begin with a host: golang.org/x/net. Its standard library is a package of its own.
  if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+$/i.test(name) || (name === 'stdlib' && /^(?:go)?1\.\d/.test(version))) {
    return 'golang';
  }
  if (/^[\w.-]+:[\w.-]+$/.test(name) && name.includes('.')) return 'maven';
  return marks.find(([, pattern]) => pattern.test(version))?.[0] ?? null;
}

/** Packages of Debian itself, whose versions have no revision; language packages are not called so. */
const debianNative = new Set([
  'adduser',
  'apt',
  'base-files',
  'base-passwd',
  'ca-certificates',
  'ca-certificates-java',
  'debconf',
  'debian-archive-keyring',
  'debianutils',
  'dpkg',
  'hostname',
  'init-system-helpers',
  'libdebconfclient0',
  'libapt-pkg6.0',
  'libapt-pkg7.0',
  'lsb-base',
  'media-types',
  'netbase',
  'sensible-utils',
  'sysvinit-utils',
  'ubuntu-keyring',
  'ucf',
  'usr-is-merged',
  'usrmerge',
]);

/** 1.0.0-beta.2, 1.0-rc1: language packages write early versions so. */
const earlyVersion = /(?:alpha|beta|rc|pre|dev|next|snapshot|canary|milestone)/i;

/**
 * True for a package that looks like one of the image's operating system and like nothing else: a release after the
 * version (`9.1-1`, `4.4.20-4`), which languages do not write.
 *
 * @param system what the other packages of the image are
 */
export function isPlausibleSystemPackage({ name, version }: NamedVersion, system: 'deb' | 'rpm' | 'apk'): boolean {
  if (earlyVersion.test(version)) return false;
  switch (system) {
    case 'deb':
      // Debian policy 5.6.1: lower case letters, digits, plus, minus and points.
      return /^[a-z0-9][a-z0-9+.-]+$/.test(name) && (/-\d[\w.+~]*$/.test(version) || debianNative.has(name));
    case 'rpm':
      return /^[\w.+-]+$/.test(name) && /-\d[\w.+~^]*$/.test(version);
    case 'apk':
      // Versions of apk end in a release (-r4), which the patterns have found already.
      return false;
  }
}
