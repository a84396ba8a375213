import { useState } from 'react';
import { explainError } from '@/domain/request-failure';
import { useActivityStore } from '@/queries/activities/use-activities';

/** Takes an activity back; `problem` says why the attempt could not even begin. */
export function useUndo(): { undo(id: number): void; problem: { id: number; reason: string } | null; forget(): void } {
  const store = useActivityStore();
  const [problem, setProblem] = useState<{ id: number; reason: string } | null>(null);
  return {
    problem,
    forget: () => setProblem(null),
    undo: (id) => {
      setProblem(null);
      store.undo(id).catch((error: unknown) => setProblem({ id, reason: explainError(error) }));
    },
  };
}
