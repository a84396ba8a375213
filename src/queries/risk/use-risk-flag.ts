import { keptValue } from '../kept-value';
import { flagKey, mayHaveRiskData } from './risk-flag';

/** What names the present state of the risk data; one of it, so that a change is heard wherever the tab shows some of them. */
export const riskFlag = keptValue(flagKey);

/** Whether there may be risk data, for a page that is open: what is added is followed, by another tab as well. */
export function useRiskFlag(): boolean {
  return riskFlag.useValue() !== null || mayHaveRiskData();
}
