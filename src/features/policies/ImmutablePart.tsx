import { useMemo } from 'react';
import { wouldBecomeImmutable } from '@/domain/policies/would-become-immutable';
import type { RepositorySettings } from '@/domain/repository/repository';
import { tagNameKey } from '@/domain/tags/tag-order';
import { countOf } from '@/domain/text/count-text';
import { useImmutabilityPolicies } from '@/queries/repositories/policies.queries';
import typography from '@/ui/styles/typography.module.css';
import { EstimateTable } from './EstimateTable';
import { immutableColumns, type ImmutableLine } from './immutable-columns';
import { immutableViewState } from './policies-view-state';
import { PolicyItem } from './PolicyItem';
import { PolicyPart } from './PolicyPart';
import { TagsLink } from './TagsLink';
import { useTagsToTry } from './use-tags-to-try';

/** The immutability policies that hold for a repository, and the tags that they would make immutable. */
export function ImmutablePart({ settings }: { settings: RepositorySettings }) {
  const known = useImmutabilityPolicies(settings, settings);
  const { policies } = known;
  const tried = useTagsToTry(settings, policies.length > 0);
  const { tags } = tried;
  const lines = useMemo(
    () =>
      wouldBecomeImmutable(tags, policies).map((estimate): ImmutableLine => ({
        ...estimate,
        repository: settings,
        nameKey: tagNameKey(estimate.tag.name),
      })),
    [settings, tags, policies],
  );
  return (
    <PolicyPart
      kind="immutability"
      namespace={settings.namespace}
      known={known}
      renderPolicy={(policy) => <PolicyItem key={policy.id} policy={policy} text="Makes immutable" />}
      rules={
        <p className={typography.subtle}>
          Tags become immutable when a policy is made or changed, and when they are pushed. That takes away their
          expiration.
        </p>
      }
      tried={tried}
      summary={
        <>
          {summary(lines)}{' '}
          <TagsLink repository={settings} filter="becomes-immutable" lines={lines}>
            Show these tags
          </TagsLink>
        </>
      }
      table={
        lines.length > 0 && (
          <EstimateTable
            label="Tags that would become immutable"
            lines={lines}
            columns={immutableColumns}
            viewState={immutableViewState}
          />
        )
      }
    />
  );
}

/** "3 tags would become immutable; 2 of them would lose their expiration." */
function summary(lines: readonly ImmutableLine[]): string {
  if (lines.length === 0) return 'No other tag would become immutable.';
  const losing = lines.filter(({ losesExpiration }) => losesExpiration).length;
  const text = `${countOf(lines.length, 'tag')} would become immutable`;
  const whose = losing === 1 ? 'its' : 'their';
  if (losing === 0) return `${text}.`;
  if (losing === lines.length) return `${text} and lose ${whose} expiration.`;
  return `${text}; ${losing} of them would lose ${whose} expiration.`;
}
