/** Where it stands that this browser keeps risk data, and which: it changes with every change of them. */
export const flagKey = 'risk-data';

/** Whether there may be risk data. All that the first load has of them, so it is small. */
export function mayHaveRiskData(): boolean {
  try {
    if (flagKey in localStorage) return true;
  } catch {
    // Where storage is forbidden nothing is kept.
  }
  return document.querySelector('meta[name="risk-data"]') !== null;
}
