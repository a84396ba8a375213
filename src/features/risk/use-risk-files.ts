import { useEffect, useRef, useState } from 'react';
import type { RiskSource } from '@/domain/risk/risk-source';
import { addRiskFile, addRiskSample, addRiskSource, removeRiskSource, sampleName } from '@/queries/risk/risk.queries';
import { rowsText } from './source-text';

/** What came of the last files. */
interface FilesOutcome {
  /** A sentence for all that was read; '' if nothing was. */
  done: string;
  /** Files that could not be read, and why. */
  failed: readonly { name: string; reason: string }[];
  /** What was removed last, to be had back. */
  removed: RiskSource | null;
}

const nothing: FilesOutcome = { done: '', failed: [], removed: null };

/** Reads files one after another, removes what was read, and says what came of it. */
export function useRiskFiles() {
  const [outcome, setOutcome] = useState(nothing);
  const [reading, setReading] = useState<string | null>(null);
  const isOver = useRef(new AbortController());
  // What is still being read when the dialog closes is given up.
  useEffect(() => {
    const controller = new AbortController();
    isOver.current = controller;
    return () => controller.abort();
  }, []);

  /** @param files picked, or addresses of samples */
  const add = async (files: readonly (File | string)[]) => {
    const { signal } = isOver.current;
    setOutcome(nothing);
    const done: string[] = [];
    const failed: { name: string; reason: string }[] = [];
    for (const file of files) {
      const name = typeof file === 'string' ? sampleName(file) : file.name;
      setReading(name);
      try {
        const source = await (typeof file === 'string' ? addRiskSample(file, signal) : addRiskFile(file, signal));
        if (typeof source === 'string') failed.push({ name, reason: source });
        else done.push(`Read ${rowsText(source)} from ${source.name}.`);
      } catch {
        if (signal.aborted) return;
        failed.push({ name, reason: 'It cannot be read.' });
      }
    }
    setReading(null);
    setOutcome({ ...nothing, done: done.join(' '), failed });
  };

  const remove = async (source: RiskSource) => {
    try {
      await removeRiskSource(source.id);
      setOutcome({ ...nothing, done: `Removed ${source.name}.`, removed: source });
    } catch {
      setOutcome({ ...nothing, failed: [{ name: source.name, reason: 'This browser does not remove it.' }] });
    }
  };

  const putBack = async (source: RiskSource) => {
    const reason = await addRiskSource(source);
    const failed = reason === null ? [] : [{ name: source.name, reason }];
    setOutcome({ ...nothing, done: reason === null ? `${source.name} is back.` : '', failed });
  };

  return { outcome, reading, add, remove, putBack };
}
