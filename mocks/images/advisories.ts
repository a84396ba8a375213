/** An advisory of the sample reports. Names are real ones so that links lead somewhere; the words are ours. */
export interface Advisory {
  name: string;
  severity: string;
  package: string;
  /** The affected version. */
  version: string;
  /** Empty if no fix is known. */
  fixedBy: string;
  /** Null if no score was given; `vector` is empty then. */
  score: number | null;
  vector: string;
  /** Updater that it is from: `debian/updater`, `osv/go` … */
  source: string;
  /** Addresses, separated by spaces. */
  links: string;
  description: string;
}

/** source | name | severity | package | affected version | fixed version | score | vector | description; `-` for none. */
const table = `
debian/updater | CVE-2023-45853 | Critical | zlib1g | 1:1.2.13.dfsg-1 | - | 9.8 | AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H | An overlong file name overflows a counter in the bundled MiniZip and with it the heap.
debian/updater | CVE-2024-3094 | Critical | liblzma5 | 5.6.1-1 | 5.6.1+really5.4.5-1 | 10 | AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H | The release archives carry code that changes the library while it is built.
debian/updater | CVE-2024-2961 | High | libc6 | 2.36-9+deb12u4 | 2.36-9+deb12u6 | 8.8 | AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:H | Converting to ISO-2022-CN-EXT may write up to four bytes past the end of the buffer.
debian/updater | CVE-2018-20796 | Negligible | libc6 | 2.36-9+deb12u4 | - | - | - | A hostile pattern makes the regular expression matcher recurse without bounds.
debian/updater | CVE-2019-1010022 | Negligible | libc6 | 2.36-9+deb12u4 | - | - | - | The stack guard may be walked around; the maintainers do not treat this as a fault.
debian/updater | CVE-2023-5678 | Medium | openssl | 3.0.11-1~deb12u2 | 3.0.13-1~deb12u1 | 5.3 | AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:L | Checking very long X9.42 keys takes very long.
debian/updater | CVE-2024-0727 | Medium | openssl | 3.0.11-1~deb12u2 | 3.0.13-1~deb12u1 | 5.5 | AV:L/AC:L/PR:N/UI:R/S:U/C:N/I:N/A:H | A malformed PKCS#12 file makes the library read through a null pointer.
debian/updater | CVE-2023-31484 | High | perl-base | 5.36.0-7+deb12u1 | - | 8.1 | AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H | CPAN.pm does not verify certificates when it fetches distributions over HTTPS.
debian/updater | CVE-2023-46218 | Medium | curl | 7.88.1-10+deb12u4 | 7.88.1-10+deb12u5 | 6.5 | AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:N | A site can set cookies for a public suffix in mixed letter case.
debian/updater | CVE-2023-38545 | High | curl | 7.88.1-10+deb12u4 | 7.88.1-10+deb12u4.1 | 8.1 | AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H | A long host name overflows the heap during a slow SOCKS5 handshake.
debian/updater | CVE-2005-2541 | Low | tar | 1.34+dfsg-1.2+deb12u1 | - | - | - | No warning is given when setuid files are unpacked as root.
debian/updater | CVE-2016-2781 | Low | coreutils | 9.1-1 | - | 6.5 | AV:L/AC:L/PR:L/UI:N/S:C/C:N/I:H/A:N | A process under chroot can push input into the terminal of its parent.
debian/updater | CVE-2022-3219 | Low | gpgv | 2.2.40-1.1 | - | 3.3 | AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:L | A hostile signature keeps the program busy for long.
debian/updater | CVE-2013-4392 | Negligible | libsystemd0 | 252.22-1~deb12u1 | - | - | - | A race in tmpfiles may change the rights of another file.
debian/updater | CVE-2023-31437 | Unknown | libsystemd0 | 252.22-1~deb12u1 | - | - | - | A sealed log can be truncated without that being noticed.
debian/updater | CVE-2024-22365 | Medium | libpam0g | 1.5.2-6+deb12u1 | - | 5.5 | AV:L/AC:L/PR:L/UI:N/S:U/C:N/I:N/A:H | Signing in hangs when a named pipe stands where a directory is expected.
osv/maven | GHSA-jfh8-c2jp-5v3q | Critical | log4j-core | 2.14.1 | 2.15.0 | 10 | AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H | A logged text makes the library fetch code by JNDI and run it. Also known as CVE-2021-44228.
osv/pypi | GHSA-v845-jxx5-vc9f | High | urllib3 | 1.26.15 | 1.26.17 | 8.1 | AV:N/AC:L/PR:H/UI:N/S:U/C:H/I:H/A:N | Cookie headers are kept when a request is redirected to another origin.
osv/pypi | GHSA-j8r2-6x86-q33q | Medium | requests | 2.29.0 | 2.31.0 | 6.1 | AV:N/AC:H/PR:N/UI:R/S:C/C:H/I:N/A:N | Proxy credentials go to the destination after a redirect to HTTPS.
osv/go | GO-2024-2687 | High | golang.org/x/net | v0.17.0 | 0.23.0 | 7.5 | AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H | An endless row of CONTINUATION frames keeps an HTTP/2 server busy.
osv/go | GO-2023-2402 | Medium | golang.org/x/crypto | v0.14.0 | 0.17.0 | 5.9 | AV:N/AC:H/PR:N/UI:N/S:U/C:N/I:H/A:N | The start of an SSH session can be cut by somebody in the middle.
osv/npm | GHSA-c2qf-rxjj-qqgw | High | semver | 7.3.8 | 7.5.2 | 7.5 | AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H | A hostile range takes exponential time to read.
`;

function readRow(line: string): Advisory {
  const [
    source = '',
    name = '',
    severity = '',
    packageName = '',
    version = '',
    fixedBy = '',
    score,
    vector,
    text = '',
  ] = line.split(' | ').map((cell) => (cell === '-' ? '' : cell));
  const links = source.startsWith('debian')
    ? `https://security-tracker.debian.org/tracker/${name} https://nvd.nist.gov/vuln/detail/${name}`
    : `https://osv.dev/vulnerability/${name}`;
  return {
    name,
    severity,
    package: packageName,
    version,
    fixedBy,
    score: score ? Number(score) : null,
    vector: vector ? `CVSS:3.1/${vector}` : '',
    source,
    links,
    description: text,
  };
}

export const advisories: readonly Advisory[] = table.trim().split('\n').map(readRow);
