import { parsed } from '@/domain/text/json-value';
import { readAccepted } from './accepted-list';
import { isEpss, readEpss } from './epss-scores';
import { isKev, readKev } from './known-exploited';
import { isCycloneDx, readCycloneDxVex } from './read-cyclonedx-vex';
import { isOpenVex, readOpenVex } from './read-openvex';
import type { RiskReading } from '../risk-content';

/** Reads a file of risk data, whatever kind it is; a sentence says why it cannot be read. Never throws. */
export function readRiskFile(text: string): RiskReading | string {
  const plain = text.replace(/^\uFEFF/, '');
  try {
    if (isEpss(plain)) return readEpss(plain);
    return /^\s*[[{]/.test(plain) ? readDocument(parsed(plain)) : readAccepted(plain);
  } catch {
    return 'It is built in a way that this app cannot read.';
  }
}

function readDocument(document: unknown): RiskReading | string {
  if (document === undefined) return 'It is broken JSON: perhaps a part is missing.';
  if (isOpenVex(document)) return readOpenVex(document);
  if (isCycloneDx(document)) return readCycloneDxVex(document);
  if (isKev(document)) return readKev(document);
  return 'It is JSON, but neither KEV, OpenVEX nor CycloneDX.';
}
