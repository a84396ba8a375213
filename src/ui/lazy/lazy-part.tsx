import type { ComponentType, FunctionComponent, ReactNode } from 'react';
import { ErrorBoundary, type FallbackProps } from 'react-error-boundary';
import { isMissingCode, reportMissingCode } from '@/code/missing-code';
import type { LazyCode } from './lazy-code';
import { lazyTab } from './lazy-tab';

interface PartProps {
  /** Stands there until the code has come. */
  fallback?: ReactNode;
  /** The part cannot be shown: what had opened it takes it as closed. */
  onMissing?(): void;
}

interface LazyPartOptions {
  /** For a part of the app's frame: if it breaks, the frame goes on without it. */
  isLeftOut?: boolean;
  /** For what most people never need: it is not fetched ahead. */
  isOnDemand?: boolean;
}

export type LazyPart<Props> = FunctionComponent<Props & PartProps> & Pick<LazyCode<Props>, 'fetchAhead' | 'load'>;

/**
 * A part that the person opens on a page: a menu, a dialog. If its code cannot be fetched, the page stays as it is, and a banner
 * says why nothing opened. Other failures are left to the boundary outside.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isLeftOut = false, isOnDemand }: LazyPartOptions = {},
): LazyPart<Props> {
  const Part = lazyTab(load, isOnDemand);
  const instead = isLeftOut ? () => null : nothingWithoutCode;
  function LazyPartBoundary(props: Props & PartProps) {
    const { onMissing } = props;
    return (
      <ErrorBoundary
        fallbackRender={instead}
        onError={(error) => {
          if (reportMissingCode(error, 'part') || isLeftOut) onMissing?.();
        }}
      >
        <Part {...props} />
      </ErrorBoundary>
    );
  }
  return Object.assign(LazyPartBoundary, { fetchAhead: Part.fetchAhead, load: Part.load });
}

function nothingWithoutCode({ error }: FallbackProps): null {
  if (isMissingCode(error)) return null;
  throw error;
}
