import { readRiskFile } from '@/domain/risk/files/read-risk-file';
import type { RiskReading } from '@/domain/risk/risk-content';
import { unpackFile } from './unpack-file';

/** Unpacks and reads a file of risk data; a sentence says why it cannot be read. */
export async function readRiskBytes(bytes: ArrayBuffer): Promise<RiskReading | string> {
  const unpacked = await unpackFile(bytes);
  return typeof unpacked === 'string' ? unpacked : readRiskFile(unpacked.text);
}
