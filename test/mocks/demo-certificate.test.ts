import { describe, expect, it } from 'vitest';
import { demoCertificate } from '~mocks/seeds/demo-certificate';
import { readCertificate, readPemCertificate } from '@/domain/referrers/certificate';

/** For an e-mail address, with the older of the two extensions that name the issuer. */
const ofPerson = `-----BEGIN CERTIFICATE-----
MIIBwDCCAWegAwIBAgIUXeoXCJKk0VTa5h8LQjkrDFpGa8MwCgYIKoZIzj0EAwIw
FDESMBAGA1UECgwJQWNtZSBkZW1vMB4XDTI2MTEyOTA5MjgzMFoXDTI2MTEzMDA5
MjgzMFowFDESMBAGA1UECgwJQWNtZSBkZW1vMFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEWoH5ZgP9wWT/j1kGduarJuY6ALcTGNTqeZhbaJqgt1cfqGn2DM2amZ+B
+FqMyVm7seIvHb+uQ5P84jA/6d7M5KOBljCBkzAOBgNVHQ8BAf8EBAMCB4AwEwYD
VR0lBAwwCgYIKwYBBQUHAwMwHwYDVR0RBBgwFoEUYW5hQGFjbWUuZXhhbXBsZS5j
b20wLAYKKwYBBAGDvzABAQQeaHR0cHM6Ly90b2tlbi5hY21lLmV4YW1wbGUuY29t
MB0GA1UdDgQWBBR2SOaSAFEwm0Ow+khdxpqMOg4tyDAKBggqhkjOPQQDAgNHADBE
AiA7H/1Eoiiln/cgYO4l9GCDIJ3rSMUNz5iceLQdEHNK4gIgbIJHj2cei1qkWUQU
PD2Bk7jbGCkNEDWTbExhdPqd/RE=
-----END CERTIFICATE-----
`;
const from = Date.parse('2026-11-29T09:28:30Z');

describe('a certificate', () => {
  it('of a workflow names it, and who vouched for it', () => {
    expect(readPemCertificate(demoCertificate)).toEqual({
      subject: 'https://git.acme.example.com/platform/webapp/.github/workflows/release.yml@refs/tags/v2.1.0',
      issuer: 'https://token.acme.example.com',
      validFrom: from,
      validUntil: from + 86_400_000,
    });
  });

  it('of a person names the address', () => {
    expect(readPemCertificate(ofPerson)).toMatchObject({
      subject: 'ana@acme.example.com',
      issuer: 'https://token.acme.example.com',
    });
  });

  it.each([
    ['nothing', ''],
    ['no PEM', 'MIIC'],
    ['no Base64', '-----BEGIN CERTIFICATE-----\n====\n-----END CERTIFICATE-----'],
    ['the start of one', demoCertificate.slice(0, 200) + '-----END CERTIFICATE-----'],
  ])('that is %s is none', (_name, pem) => {
    expect(readPemCertificate(pem)).toBeNull();
  });

  it('is none whatever the bytes are', () => {
    for (let length = 0; length < 300; length += 7) {
      const bytes = Uint8Array.from({ length }, (_unused, at) => (at * 37 + length) % 256);
      expect(() => readCertificate(bytes)).not.toThrow();
    }
  });
});
