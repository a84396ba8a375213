import { useMemo } from 'react';
import { wouldBecomeImmutable } from '@/domain/policies/would-become-immutable';
import type { RepositorySettings } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { PolicyProblems } from '@/features/policies/PolicyProblems';
import { useImmutabilityPolicies } from '@/queries/repositories/policies.queries';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { useTell } from '@/ui/effects/use-tell';
import typography from '@/ui/styles/typography.module.css';

interface ImmutableNoteProps {
  settings: RepositorySettings;
  tags: readonly Tag[];
  /** More of them are on the way: then nothing is told yet. */
  isListComing: boolean;
  /** Should keep its identity between renders. */
  onImmutable(names: ReadonlySet<string>): void;
}

/** What the filter for tags that would become immutable goes by; and works out which they are. */
export function ImmutableNote({ settings, tags, isListComing, onImmutable }: ImmutableNoteProps) {
  const known = useImmutabilityPolicies(settings, settings);
  const { policies, isPending } = known;
  const names = useMemo(
    () => (isPending || isListComing ? null : new Set(wouldBecomeImmutable(tags, policies).map(({ tag }) => tag.name))),
    [tags, policies, isPending, isListComing],
  );
  useTell(names, onImmutable);
  return (
    <>
      <p className={typography.subtle}>
        Tags that <AppLink to={paths.repository(settings, { tab: 'settings' })}>policies</AppLink> would make immutable
        when one of them is made or changed, or when the tag is pushed.
      </p>
      <PolicyProblems name="immutability policies" namespace={settings.namespace} known={known} />
    </>
  );
}
