/**
 * A certificate as a keyless signature carries it, signed by itself. It says who signed (a workflow) and who vouched for that;
 * its key was thrown away.
 */
export const demoCertificate = `-----BEGIN CERTIFICATE-----
MIICPjCCAeOgAwIBAgIUOwmi6EQyTD4K4kgCBUChHwwNPJwwCgYIKoZIzj0EAwIw
FDESMBAGA1UECgwJQWNtZSBkZW1vMB4XDTI2MTEyOTA5MjgzMFoXDTI2MTEzMDA5
MjgzMFowFDESMBAGA1UECgwJQWNtZSBkZW1vMFkwEwYHKoZIzj0CAQYIKoZIzj0D
AQcDQgAEWoH5ZgP9wWT/j1kGduarJuY6ALcTGNTqeZhbaJqgt1cfqGn2DM2amZ+B
+FqMyVm7seIvHb+uQ5P84jA/6d7M5KOCAREwggENMA4GA1UdDwEB/wQEAwIHgDAT
BgNVHSUEDDAKBggrBgEFBQcDAzBpBgNVHREBAf8EXzBdhltodHRwczovL2dpdC5h
Y21lLmV4YW1wbGUuY29tL3BsYXRmb3JtL3dlYmFwcC8uZ2l0aHViL3dvcmtmbG93
cy9yZWxlYXNlLnltbEByZWZzL3RhZ3MvdjIuMS4wMCwGCisGAQQBg78wAQEEHmh0
dHBzOi8vdG9rZW4uYWNtZS5leGFtcGxlLmNvbTAuBgorBgEEAYO/MAEIBCAMHmh0
dHBzOi8vdG9rZW4uYWNtZS5leGFtcGxlLmNvbTAdBgNVHQ4EFgQUdkjmkgBRMJtD
sPpIXcaajDoOLcgwCgYIKoZIzj0EAwIDSQAwRgIhAMKPBbGn+2BFfwQ5qQi+sGJF
HjtDsrX/BZ2w8SmLto1FAiEAuPVs0TVkJ21ZnbpcEOrGrJulywp9jK1ypvnwINON
8VQ=
-----END CERTIFICATE-----
`;
