import type { RepositorySettings } from '@/domain/repository/repository';
import {
  repositoryStateText,
  whyNotAdmin,
  whyNotAnyWrite,
  type WriteContext,
} from '@/domain/repository/repository-rules';
import { isLeftAlone } from './auto-prune-estimate';

/** Why a person cannot make auto-prune policies for a repository, as a sentence; undefined if they can. */
export function whyNotMakePolicy(settings: RepositorySettings, context: WriteContext): string | undefined {
  const reason = whyNotRemovePolicy(settings, context);
  if (reason !== undefined) return reason;
  return isLeftAlone(settings) ? repositoryStateText(settings.state).description : undefined;
}

/** Why a person cannot remove a policy of a repository. */
export function whyNotRemovePolicy(
  { canAdmin }: Pick<RepositorySettings, 'canAdmin'>,
  context: WriteContext,
): string | undefined {
  return whyNotAnyWrite(context) ?? whyNotAdmin(canAdmin, context.user);
}
