import { compareTabNames, firstCompareTab, type CompareTabName } from '@/routing/paths';
import { codec, oneOf, text } from '@/routing/view-state';

interface CompareViewState {
  /** The sides as `parseSide` reads them; empty for one that is not chosen. */
  a: string;
  b: string;
  /** `linux/arm64`: the platform of sides that are indexes; empty for the first one that both have. */
  platform: string;
  tab: CompareTabName;
}

/** What the comparison page keeps in its address, besides what its tabs keep there. */
export const compareViewState = codec<CompareViewState>({
  a: { param: 'a', field: text() },
  b: { param: 'b', field: text() },
  platform: { param: 'platform', field: text() },
  tab: { param: 'tab', field: oneOf(compareTabNames, firstCompareTab) },
});
