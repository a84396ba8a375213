import type { Annotations } from './artifact';
import { readCertificate, readPemCertificate, type CertificateFacts } from './certificate';
import { base64Bytes, listOf, memberOf, parsed, textAt, valueAt } from '@/domain/text/json-value';

/** Who signed, as a signature says itself; nothing of it is verified. */
export interface Signer extends Omit<CertificateFacts, 'validUntil'> {
  /** When the transparency log took the signature in, in milliseconds since 1970. */
  signedAt: number | null;
}

/** What the annotations say that cosign writes beside a signature; null if they name no certificate and no time. */
export function signerInAnnotations(annotations: Annotations): Signer | null {
  const certificate = readPemCertificate(annotations['dev.sigstore.cosign/certificate'] ?? '');
  const bundle = parsed(annotations['dev.sigstore.cosign/bundle'] ?? '');
  return signerOf(certificate, valueAt(bundle, 'Payload', 'integratedTime'));
}

/** Who signed, from a bundle of sigstore's (v0.1 to v0.3). */
export function signerInBundle(bundle: unknown): Signer | null {
  const material = memberOf(bundle, 'verificationMaterial');
  const [first] = listOf(valueAt(material, 'x509CertificateChain', 'certificates'));
  const base64 = textOfCertificate(memberOf(material, 'certificate')) ?? textOfCertificate(first);
  const bytes = base64 === null ? null : base64Bytes(base64);
  const [entry] = listOf(memberOf(material, 'tlogEntries'));
  return signerOf(bytes && readCertificate(bytes), memberOf(entry, 'integratedTime'));
}

/** Certificates are longer than texts that people read. */
function textOfCertificate(value: unknown): string | null {
  const bytes = memberOf(value, 'rawBytes');
  return typeof bytes === 'string' ? bytes.slice(0, 50_000) : textAt(value, 'rawBytes');
}

/** @param seconds since 1970, as number or text */
function signerOf(certificate: CertificateFacts | null, seconds: unknown): Signer | null {
  const time = typeof seconds === 'number' || typeof seconds === 'string' ? Number(seconds) : NaN;
  const signedAt = Number.isSafeInteger(time) && time > 0 && time < 8e12 ? time * 1000 : null;
  if (certificate === null && signedAt === null) return null;
  const { subject = null, issuer = null, validFrom = null } = certificate ?? {};
  return { subject, issuer, validFrom, signedAt };
}
