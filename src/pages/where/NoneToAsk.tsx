import { SignInButton } from '@/features/session/SignInButton';
import { useIsStranger } from '@/features/session/use-sign-in-offer';
import { EmptyView } from '@/ui/EmptyView';
import { noneToAsk } from './none-to-ask';

/** Nobody was asked. The registry answers the same for a namespace that is empty, hidden or does not exist. */
export function NoneToAsk({ namespace }: { namespace: string }) {
  const isStranger = useIsStranger();
  return (
    <EmptyView kind="nothing" title={noneToAsk(namespace)} actions={isStranger ? <SignInButton /> : undefined}>
      {`Either there is no namespace “${namespace}”, it has no repositories yet, or you may not see any of them.`}
    </EmptyView>
  );
}
