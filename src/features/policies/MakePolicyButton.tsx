import { Button } from '@patternfly/react-core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TakingRule } from '@/domain/clean-up/rule';
import { policyOfRule } from '@/domain/policies/policy-of-rule';
import type { RepositoryName } from '@/domain/repository/repository';
import type { Tag } from '@/domain/tags/tag';
import { seesAdministration } from '@/domain/repository/repository-rules';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { repositoryQueries } from '@/queries/repositories/repositories.queries';
import { lazyPart } from '@/ui/lazy/lazy-part';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';

const MakePolicyDialog = lazyPart(async () => (await import('./MakePolicyDialog')).MakePolicyDialog);

interface MakePolicyButtonProps {
  repository: RepositoryName;
  rule: TakingRule;
  /** Of the rule, from 1. */
  number: number;
  tags: readonly Tag[];
  /** Whether these are all tags of the repository. */
  isListComplete: boolean;
  hasKeepingRules: boolean;
}

/** Turns a rule of a clean-up into a policy of the registry, or says why it cannot be one. For administrators only. */
export function MakePolicyButton(props: MakePolicyButtonProps) {
  const { repository, rule, number, tags, isListComplete, hasKeepingRules } = props;
  const { data: settings } = useQuery(repositoryQueries.settings(repository));
  const { features } = useRegistryConfig().config;
  const [isOpen, setIsOpen] = useState(false);
  if (!features.autoPrune || seesAdministration(settings) === false) return null;
  const { policy, whyNot } = policyOfRule(rule);
  // Its room is kept until it is known who looks, so that nothing moves.
  const room = settings === undefined && layout.room;
  if (policy === null) {
    return <small className={classNames(typography.subtle, room)}>{`No policy can say this: ${whyNot}`}</small>;
  }
  const close = () => setIsOpen(false);
  return (
    <>
      <Button
        variant="link"
        isInline
        className={classNames(room)}
        aria-label={`Make this a policy: rule ${number}`}
        onClick={() => setIsOpen(true)}
      >
        Make this a policy
      </Button>
      {isOpen && settings !== undefined && (
        <MakePolicyDialog
          settings={settings}
          policy={policy}
          tags={tags}
          isListComplete={isListComplete}
          hasKeepingRules={hasKeepingRules}
          onClose={close}
          onMissing={close}
        />
      )}
    </>
  );
}
