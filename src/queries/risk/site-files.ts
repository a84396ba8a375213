import { readOwnFile } from '@/api/http/own-file';
import { riskSource, type RiskSource } from '@/domain/risk/risk-source';
import { readRiskAside } from './read-risk-aside';
import { siteAddresses } from './risk-presence';
import { keepSource, keptSources } from './risk-store';
import { mostUnpacked } from './unpack-file';

const hourMs = 3_600_000;
/** A file of the administrator's is read again when it is older, and tried again after a failure, milliseconds. */
const freshMs = 12 * hourMs;
const againMs = hourMs / 6;
const mostAddresses = 10;

/** An administrator's file that could not be read. */
export interface SiteFailure {
  address: string;
  /** A sentence. */
  reason: string;
}

/** When each was last tried, and why it failed; as long as the page. */
const tried = new Map<string, { at: number; reason: string | null }>();

/** Addresses whose files should be read now. */
export function dueAddresses(sources: readonly RiskSource[], now: number): string[] {
  return siteAddresses()
    .slice(0, mostAddresses)
    .filter((address) => {
      const kept = sources.find(({ origin, name }) => origin === 'site' && name === address);
      const last = tried.get(address)?.at ?? -Infinity;
      return now - last > againMs && (kept === undefined || now - kept.addedAt > freshMs);
    });
}

/** Reads files and keeps them. One that cannot be read leaves what was kept of it before. */
export async function readSiteFiles(addresses: readonly string[], now: number): Promise<void> {
  for (const address of addresses) {
    const reason = await readSiteFile(address, now).catch(() => 'This browser does not keep it.');
    tried.set(address, { at: now, reason });
  }
}

async function readSiteFile(address: string, now: number): Promise<string | null> {
  const bytes = await readOwnFile(address, mostUnpacked);
  if (typeof bytes === 'string') return bytes;
  const reading = await readRiskAside(bytes, new AbortController().signal);
  if (typeof reading === 'string') return reading;
  const source = riskSource(reading, { name: address, origin: 'site', addedAt: now });
  // A newer file that the person picked stays.
  const own = (await keptSources()).find(({ id, origin }) => id === source.id && origin !== 'site');
  if (own === undefined || (own.asOf ?? 0) <= (source.asOf ?? 0)) await keepSource(source);
  return null;
}

/** Which of them could not be read. */
export function siteFailures(): SiteFailure[] {
  return Array.from(tried).flatMap(([address, { reason }]) => (reason === null ? [] : [{ address, reason }]));
}
