import type { ExpirationsPlan } from '@/domain/expiration/expirations-plan';
import { countOf } from '@/domain/text/count-text';
import { TagReasons } from './TagReasons';

interface ExpirationEffectsProps {
  effects: ExpirationsPlan;
  isNever: boolean;
  /** A moment is chosen, or "Never". */
  isChosen: boolean;
  /** Several tags would be changed: some may get a longer life than they have. */
  isWarning: boolean;
}

/** What the registry makes of an expiration, wherever that is not what was chosen. */
export function ExpirationEffects({ effects, isNever, isChosen, isWarning }: ExpirationEffectsProps) {
  const { taken, refused, cut, prolonged, sooner } = effects;
  return (
    <>
      {refused.length > 0 && (
        <TagReasons
          variant="danger"
          title={
            taken.length === 0
              ? 'This expiration is not possible'
              : 'This expiration is not possible for some tags, which will be skipped'
          }
          reasons={refused}
        />
      )}
      {isChosen && sooner.length > 0 && (
        <TagReasons
          variant={taken.length === 0 ? 'danger' : 'warning'}
          title={`${countOf(sooner.length, 'tag')} already ${sooner.length === 1 ? 'expires' : 'expire'} by then and will be left alone`}
          reasons={sooner}
        />
      )}
      {cut.length > 0 && <TagReasons variant="warning" title="The registry will change this date" reasons={cut} />}
      {isWarning && prolonged.length > 0 && (
        <TagReasons
          variant="warning"
          title={`${countOf(prolonged.length, 'tag')} would ${isNever ? 'no longer expire' : 'expire later than now'}`}
          reasons={prolonged}
        />
      )}
    </>
  );
}
