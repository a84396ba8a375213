import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { readOwnFile } from '@/api/http/own-file';
import { riskData, type RiskData } from '@/domain/risk/risk-data';
import { riskSource, type RiskSource } from '@/domain/risk/risk-source';
import { imageKeptMs } from '@/queries/reading-policy';
import { readRiskAside } from './read-risk-aside';
import { hasRiskData, noteRiskData } from './risk-presence';
import { dropSource, keepSource, keptSources } from './risk-store';
import { dueAddresses, readSiteFiles, siteFailures, type SiteFailure } from './site-files';
import { mostUnpacked, tooLarge } from './unpack-file';

/** All that this browser keeps about risk. */
export interface KeptRisk {
  data: RiskData;
  failures: readonly SiteFailure[];
}

export const riskQueries = {
  /** What is kept, ready to look things up in. @param presence as `useRiskPresence` has it: another one, other data */
  kept: (presence: string | null) =>
    queryOptions({
      queryKey: ['risk-data', presence],
      queryFn: loadRisk,
      staleTime: Infinity,
      gcTime: imageKeptMs,
      placeholderData: keepPreviousData,
      // It is large, and has functions.
      structuralSharing: false,
    }),
};

/** Reads what is kept. The administrator's files are waited for the first time, and later read meanwhile. */
async function loadRisk(): Promise<KeptRisk> {
  const now = Date.now();
  let sources = await sourcesOrNone();
  const due = dueAddresses(sources, now);
  if (due.length > 0) {
    const reading = readSiteFiles(due, now);
    if (due.some((address) => sources.every(({ name }) => name !== address))) {
      await reading;
      sources = await sourcesOrNone();
    } else {
      void reading.then(async () => noteRiskData((await keptSources()).length > 0)).catch(() => undefined);
    }
  }
  // The flag may have been lost without the files.
  if (sources.length > 0 && !hasRiskData()) noteRiskData(true);
  return { data: riskData(sources), failures: siteFailures() };
}

/** A browser that forbids a site to keep anything keeps no risk data either. */
async function sourcesOrNone(): Promise<RiskSource[]> {
  try {
    return await keptSources();
  } catch {
    return [];
  }
}

/** Reads a file and keeps it; a sentence says why nothing has changed. */
export async function addRiskFile(file: File, signal: AbortSignal): Promise<RiskSource | string> {
  if (file.size > mostUnpacked) return tooLarge;
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return 'It cannot be read from the disk.';
  }
  return addRiskBytes(file.name, bytes, signal);
}

/** The same with a file of this server that a demo offers. */
export async function addRiskSample(address: string, signal: AbortSignal): Promise<RiskSource | string> {
  const bytes = await readOwnFile(address, mostUnpacked);
  return typeof bytes === 'string' ? bytes : addRiskBytes(sampleName(address), bytes, signal);
}

/** The last part of a sample's address. */
export function sampleName(address: string): string {
  return address.split('/').at(-1) ?? address;
}

async function addRiskBytes(name: string, bytes: ArrayBuffer, signal: AbortSignal): Promise<RiskSource | string> {
  const reading = await readRiskAside(bytes, signal);
  if (typeof reading === 'string') return reading;
  const source = riskSource(reading, { name, origin: 'file', addedAt: Date.now() });
  return (await addRiskSource(source)) ?? source;
}

/** Keeps a source, and tells all tabs; a sentence says why nothing has changed. */
export async function addRiskSource(source: RiskSource): Promise<string | null> {
  try {
    await keepSource(source);
  } catch {
    return 'This browser does not keep it: its storage is full, or forbidden for this site.';
  }
  noteRiskData(true);
  return null;
}

/** Forgets a source, and tells all tabs. */
export async function removeRiskSource(id: string): Promise<void> {
  await dropSource(id);
  noteRiskData((await keptSources()).length > 0);
}
