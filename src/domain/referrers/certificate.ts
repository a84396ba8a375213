import { base64Bytes } from '@/domain/text/json-value';

/** What a certificate of a keyless signature says of its owner; nothing of it is verified. */
export interface CertificateFacts {
  /** Whom it was made for: an e-mail address, or the address of a workflow. */
  subject: string | null;
  /** Who vouched for that: the address of an identity provider. */
  issuer: string | null;
  /** Milliseconds since 1970. */
  validFrom: number | null;
  validUntil: number | null;
}

interface Element {
  tag: number;
  /** The content; nested elements are in it. */
  bytes: Uint8Array;
}

/** ASN.1 tags (X.690) and context tags of X.509 (RFC 5280). */
const tags = { octets: 0x04, oid: 0x06, utf8: 0x0c, extensions: 0xa3, utcTime: 0x17 } as const;

const oids = {
  /** 2.5.29.17, subject alternative name. */
  alternativeName: '551d11',
  /** 1.3.6.1.4.1.57264.1.1 and .8 of Fulcio: the issuer as plain text, and as UTF8String. */
  issuer: '2b0601040183bf300101',
  issuerString: '2b0601040183bf300108',
} as const;

/** A certificate in PEM; null for what is none. */
export function readPemCertificate(pem: string): CertificateFacts | null {
  const [, base64] = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? [];
  const bytes = base64 === undefined ? null : base64Bytes(base64);
  return bytes === null ? null : readCertificate(bytes);
}

/** An X.509 certificate in DER, as far as it names people; null for what is none. */
export function readCertificate(der: Uint8Array): CertificateFacts | null {
  const [certificate] = derElements(der);
  const [signed] = derElements(certificate?.bytes);
  const parts = derElements(signed?.bytes);
  // Version comes first if it is given: serial, algorithm, issuer and validity follow.
  const validity = derElements(parts[parts[0]?.tag === 0xa0 ? 4 : 3]?.bytes);
  const [list] = derElements(parts.find(({ tag }) => tag === tags.extensions)?.bytes);
  const extensions = new Map<string, Uint8Array>();
  for (const extension of derElements(list?.bytes)) {
    const members = derElements(extension.bytes);
    const oid = members.find(({ tag }) => tag === tags.oid);
    const value = members.find(({ tag }) => tag === tags.octets);
    if (oid !== undefined && value !== undefined) extensions.set(hexOf(oid.bytes), value.bytes);
  }
  if (validity.length < 2) return null;
  return {
    subject: certificateHolder(extensions.get(oids.alternativeName)),
    issuer: issuerOf(extensions.get(oids.issuerString), extensions.get(oids.issuer)),
    validFrom: timeOfElement(validity[0]),
    validUntil: timeOfElement(validity[1]),
  };
}

/** The first e-mail address (1), host name (2) or address (6) of the general names. */
function certificateHolder(extension: Uint8Array | undefined): string | null {
  const [names] = derElements(extension);
  const name = derElements(names?.bytes).find(({ tag }) => [0x81, 0x82, 0x86].includes(tag));
  return name === undefined ? null : plain(name.bytes);
}

function issuerOf(inString: Uint8Array | undefined, asPlain: Uint8Array | undefined): string | null {
  const text = derElements(inString).find(({ tag }) => tag === tags.utf8)?.bytes ?? asPlain;
  return text === undefined ? null : plain(text);
}

function timeOfElement(element: Element | undefined): number | null {
  const digits = element === undefined ? '' : plain(element.bytes);
  const year = element?.tag === tags.utcTime ? `${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}` : digits;
  const [, y, month, day, hours, minutes, seconds] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(year) ?? [];
  const time = Date.parse(`${y}-${month}-${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(time) ? null : time;
}

/** The elements that stand one after the other; what is not whole ends the list. */
function derElements(bytes: Uint8Array = new Uint8Array()): Element[] {
  const found: Element[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const tag = bytes[at] ?? 0;
    let length = bytes[at + 1] ?? 0;
    at += 2;
    if (length > 0x80) {
      const count = length - 0x80;
      if (count > 4) break;
      length = bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);
      at += count;
    }
    if (at + length > bytes.length) break;
    found.push({ tag, bytes: bytes.subarray(at, at + length) });
    at += length;
  }
  return found;
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function plain(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, 2_000));
}
