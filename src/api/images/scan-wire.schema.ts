import * as v from 'valibot';
import type { ScanStatus } from '@/domain/scan/scan';
import { member } from '@/api/http/answers/json';

const statuses: Readonly<Record<string, ScanStatus>> = {
  scanned: 'scanned',
  queued: 'queued',
  failed: 'failed',
  unsupported: 'unsupported',
  manifest_layer_too_large: 'too-large',
};

const scanWire = v.object({
  status: v.string(),
  /** Null unless the status is scanned. Not checked further: a report has megabytes, and is walked over once. */
  data: v.optional(v.unknown()),
});

interface WireScan {
  status: ScanStatus;
  statusText: string;
  /** The entries of the list of packages, unchecked; empty unless the status is `scanned`. */
  features: readonly unknown[];
}

/** The frame of a security report. Refuses a report without a readable list, which must not look like one without findings. */
export const scanWireSchema = v.pipe(
  scanWire,
  v.rawTransform(({ dataset: { value: wire }, addIssue, NEVER }): WireScan => {
    const status = Object.hasOwn(statuses, wire.status) ? (statuses[wire.status] ?? 'other') : 'other';
    const features = status === 'scanned' ? featuresOf(wire.data) : [];
    if (features === null) {
      addIssue({
        expected: 'a list of packages',
        path: [{ type: 'object', origin: 'value', input: { ...wire }, key: 'data', value: wire.data }],
      });
      return NEVER;
    }
    return { status, statusText: wire.status, features };
  }),
);

/** Each member on the way may be null, which means no packages; null is returned for what is neither that nor a list. */
function featuresOf(report: unknown): readonly unknown[] | null {
  let value = report;
  for (const name of ['Layer', 'Features']) {
    if (value === null || value === undefined) return [];
    if (typeof value !== 'object' || Array.isArray(value)) return null;
    value = member(value, name);
  }
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : null;
}

/** True for what a package or a vulnerability can be read from. */
export function isScanEntry(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text of the report, a number as text; null for null, for blank text (the server's way to say none) and for anything else. */
export function scanText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
