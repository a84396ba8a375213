import type { ComponentType } from 'react';

/** A component's code, fetched once for whoever needs it first. */
export interface LazyCode<Props> {
  /** The component, once it is here. */
  loaded(): ComponentType<Props> | undefined;
  /** After a failure the next call asks again. */
  load(): Promise<ComponentType<Props>>;
  /** Before anybody needs it. If that fails, whoever needs it then is told; until then it is not worth a word. */
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
