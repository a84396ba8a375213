import { Button, Radio } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import type { CleanUpResult } from '@/domain/clean-up/evaluate';
import type { CleanUpPlan } from '@/domain/clean-up/rule';
import type { RepositoryName } from '@/domain/repository/repository';
import { notSignedIn } from '@/domain/repository/repository-rules';
import type { Tag } from '@/domain/tags/tag';
import type { TagActionContext } from '@/domain/tags/actions/tag-action-rules';
import { countOf } from '@/domain/text/count-text';
import { SignInOffer } from '@/features/session/SignInOffer';
import { TagActionDialog, tagActionList } from '@/features/tag-actions/TagActionDialog';
import type { TagActionId } from '@/features/tag-actions/tag-action';
import { lookFirst } from '@/queries/jobs/look-first';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { effects, type Effect } from '../clean-up-view-state';
import type { PlannedTags } from '../use-planned-tags';
import { whyNotApply } from './why-not-apply';

interface ApplyPartProps {
  repository: RepositoryName;
  planned: PlannedTags;
  plan: CleanUpPlan;
  result: CleanUpResult | null;
  /** A newer result is being worked out: the number on the button is not that of the rules. */
  isBehind: boolean;
  effect: Effect;
  context: TagActionContext;
  onEffect(effect: Effect): void;
  /** The first tag is about to be written to. */
  onBegin(going: readonly Tag[]): void;
}

const actionOf: Record<Effect, TagActionId> = { expire: 'change-expiration', remove: 'remove' };
const titles: Record<Effect, string> = { expire: 'Set an expiration', remove: 'Remove now' };
const verbs: Record<Effect, string> = { expire: 'Set expiration of', remove: 'Remove' };

/** What the dialog is about, as it was listed when it was opened. */
interface Listed {
  effect: Effect;
  /** Tags of images. */
  going: readonly Tag[];
  /** Those tags, and the signatures that go along. */
  targets: readonly Tag[];
  shown: ReadonlyMap<string, Tag>;
}

/** What is to be done with the tags that go, and the button that opens the dialog for it. */
export function ApplyPart(props: ApplyPartProps) {
  const { repository, planned, plan, result, isBehind, effect, context, onEffect, onBegin } = props;
  const [listed, setListed] = useState<Listed | null>(null);
  // Nothing ends along with a tag that expires; a removal looks after signatures by itself.
  const targets = useMemo(
    () => (effect === 'expire' ? [...(result?.going ?? []), ...(result?.signatures ?? [])] : (result?.going ?? [])),
    [effect, result],
  );
  const action = tagActionList.find(({ id }) => id === actionOf[effect]);
  const reason = useMemo(
    () => whyNotApply(planned, plan, result) ?? action?.whyNot(targets, context),
    [planned, plan, result, action, targets, context],
  );
  const count = result?.going.length ?? 0;
  const signatureCount = targets.length - count;
  const and = signatureCount === 0 ? '' : ` and ${countOf(signatureCount, 'signature')}`;
  return (
    <section aria-labelledby="clean-up-apply" className={layout.below}>
      <div className={classNames(layout.row, layout.wide)}>
        <h2 id="clean-up-apply" className={typography.partTitle}>
          What is to be done
        </h2>
        <div role="radiogroup" aria-labelledby="clean-up-apply" className={classNames(layout.row, layout.wide)}>
          {effects.map((one) => (
            <Radio
              key={one}
              id={`clean-up-${one}`}
              name="clean-up-effect"
              label={titles[one]}
              isChecked={effect === one}
              onChange={() => onEffect(one)}
            />
          ))}
        </div>
        <Button
          variant={effect === 'remove' ? 'danger' : 'primary'}
          isAriaDisabled={reason !== undefined}
          aria-describedby="clean-up-why-not"
          onClick={() => {
            if (reason !== undefined || isBehind || result === null) return;
            setListed({
              effect,
              going: result.going,
              targets,
              shown: new Map(planned.tags.map((tag) => [tag.name, tag])),
            });
          }}
          onPointerEnter={action?.Dialog.fetchAhead}
          onFocus={action?.Dialog.fetchAhead}
        >
          {`${verbs[effect]} ${countOf(count, 'tag')}${and}…`}
        </Button>
        <span id="clean-up-why-not" className={typography.subtle}>
          {reason}
        </span>
        {reason === notSignedIn && <SignInOffer />}
      </div>
      {listed !== null && (
        <TagActionDialog
          actionId={actionOf[listed.effect]}
          repository={repository}
          targets={listed.targets}
          allTags={planned.tags}
          isListComplete={planned.isComplete}
          // A clean-up ends tags; who wants to give one more time does that elsewhere.
          isSoonerOnly
          amendJob={(job, where) => {
            const written = new Set(job.steps.map(({ key }) => key));
            const begun = listed.going.filter(({ name }) => written.has(name));
            return lookFirst(where, job, { shown: listed.shown, onBegin: () => onBegin(begun) });
          }}
          onClose={() => setListed(null)}
        />
      )}
    </section>
  );
}
