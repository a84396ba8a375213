import { keptValue } from '../kept-value';
import { flagKey, mayHaveRiskData } from './risk-flag';

const flag = keptValue(flagKey);

/** Whether there may be risk data, for a page that is open: what another tab adds is followed. */
export function useRiskFlag(): boolean {
  return flag.useValue() !== null || mayHaveRiskData();
}
