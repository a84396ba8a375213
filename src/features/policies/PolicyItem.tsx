import { Label } from '@patternfly/react-core';
import type { ReactNode } from 'react';
import type { PolicyOwner, PolicyPattern } from '@/domain/policies/policy';
import { whyNotTried } from '@/domain/policies/policy-pattern';
import typography from '@/ui/styles/typography.module.css';
import { PolicyTags } from './PolicyTags';

const owners: Readonly<Record<PolicyOwner, string>> = {
  repository: 'Repository',
  organization: 'Organization',
  user: 'User',
};

interface PolicyItemProps {
  policy: PolicyPattern & { owner: PolicyOwner };
  /** What it does with the tags that it is about: "Keeps the newest 5 tags of". */
  text: string;
  /** What may be done with it. */
  action?: ReactNode;
}

/** A policy in words: whose it is, what it does, with which tags, and why it cannot be tried if it cannot. */
export function PolicyItem({ policy, text, action }: PolicyItemProps) {
  const problem = whyNotTried(policy);
  return (
    <li className={typography.breakable}>
      <Label isCompact>{owners[policy.owner]}</Label> {text}: <PolicyTags {...policy} />
      {problem !== null && <span className={typography.danger}> {problem}</span>}
      {action && <> {action}</>}
    </li>
  );
}
