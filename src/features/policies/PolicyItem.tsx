import { Label } from '@patternfly/react-core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import type { PolicyOwner, PolicyPattern } from '@/domain/policies/policy';
import { whyNotTried } from '@/domain/policies/policy-pattern';
import { policyElementId, policyHash } from '@/routing/policy-address';
import typography from '@/ui/styles/typography.module.css';
import { PolicyTags } from './PolicyTags';

const owners: Readonly<Record<PolicyOwner, string>> = {
  repository: 'Repository',
  organization: 'Organization',
  user: 'User',
};

interface PolicyItemProps {
  policy: PolicyPattern & { id: string; owner: PolicyOwner };
  /** What it does with the tags that it is about: "Keeps the newest 5 tags of". */
  text: string;
  /** What may be done with it. */
  action?: ReactNode;
}

/** A policy in words: whose it is, what it does, with which tags, and why it cannot be tried if it cannot. */
export function PolicyItem({ policy, text, action }: PolicyItemProps) {
  const problem = whyNotTried(policy);
  const id = policyElementId(policy.id);
  const isSought = useLocation().hash === policyHash(policy.id);
  const item = useRef<HTMLLIElement>(null);
  // It comes after the page, whose address names it.
  useEffect(() => {
    if (isSought) item.current?.focus();
  }, [isSought]);
  return (
    <li ref={item} id={id} tabIndex={isSought ? -1 : undefined} className={typography.breakable}>
      <Label isCompact>{owners[policy.owner]}</Label> {text}: <PolicyTags {...policy} />
      {problem !== null && <span className={typography.danger}> {problem}</span>}
      {action && <> {action}</>}
    </li>
  );
}
