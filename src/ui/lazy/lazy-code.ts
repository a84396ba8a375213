import type { ComponentType } from 'react';

/** A component's code, fetched once. */
export interface LazyCode<Props> {
  /** The component, once it is here. */
  loaded(): ComponentType<Props> | undefined;
  /** After a failure the next call asks again. */
  load(): Promise<ComponentType<Props>>;
  /** Fetches it ahead of need. A failure is not shown: it is fetched again when it is needed. */
  fetchAhead(): void;
}

/** Keeps what `load` fetches. */
export function lazyCode<Props>(load: () => Promise<ComponentType<Props>>): LazyCode<Props> {
  let code: ComponentType<Props> | undefined;
  let loading: Promise<ComponentType<Props>> | undefined;
  const fetchOnce = () => {
    loading ??= load().then(
      (component) => (code = component),
      (error: unknown) => {
        loading = undefined;
        throw error;
      },
    );
    return loading;
  };
  return { loaded: () => code, load: fetchOnce, fetchAhead: () => void fetchOnce().catch(() => undefined) };
}
