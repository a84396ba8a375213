import { useMemo, useState } from 'react';
import type { FindingRow } from '@/domain/findings/finding-rows';
import { readRiskFile } from '@/domain/risk/files/read-risk-file';
import { riskSource } from '@/domain/risk/risk-source';
import { draftProblem, writeOpenVex, type VexDraft } from '@/domain/risk/files/write-openvex';
import { keptValue } from '@/queries/kept-value';
import { addRiskSource } from '@/queries/risk/risk.queries';
import { downloadFile } from '@/ui/download-file';
import type { LoadedScan } from '../../../scan/loaded-scan';
import { randomUuid } from './random-uuid';

/** Findings that the dialog lists; who wants others filters the report first. */
export const mostListed = 200;

/** Who states things in this browser, as typed last. */
const keptAuthor = keptValue('vex-author');

/** What is being stated, about which findings, and what came of it. */
export function useVexDraft(scan: LoadedScan, rows: readonly FindingRow[], isFiltered: boolean) {
  const [draft, setDraft] = useState<VexDraft>(() => ({
    status: 'not_affected',
    justification: 'vulnerable_code_not_in_execute_path',
    text: '',
    author: keptAuthor.read() ?? '',
    isForRepository: false,
  }));
  const [listed] = useState(() => rows.slice(0, mostListed));
  // Who filtered has chosen already.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(isFiltered ? listed.map(({ address }) => address) : []),
  );
  const [outcome, setOutcome] = useState('');
  const findings = useMemo(
    () => listed.flatMap(({ address, finding }) => (chosen.has(address) ? [finding] : [])),
    [listed, chosen],
  );
  const problem = findings.length === 0 ? 'Choose what it is about.' : draftProblem(draft);

  const written = () => {
    const now = Date.now();
    const { subject, report } = scan;
    keptAuthor.write(draft.author.trim());
    const id = `urn:uuid:${randomUuid()}`;
    const text = writeOpenVex({ image: subject, findings, packages: report.packages, draft, now, id });
    const parts = [subject.repository.namespace, subject.repository.name, subject.tagName];
    const stamp = new Date(now).toISOString().slice(0, 19);
    return { text, now, name: `${[...parts, stamp].join('_').replaceAll(/[^\w.-]+/g, '-')}.openvex.json` };
  };
  const download = () => {
    const { name, text } = written();
    downloadFile(name, 'application/json', text);
    setOutcome(`Saved as ${name}.`);
  };
  /** The way of every file: what is used here is what would be read of the download. */
  const takeHere = async () => {
    const { name, text, now } = written();
    const reading = readRiskFile(text);
    const reason =
      typeof reading === 'string'
        ? reading
        : await addRiskSource(riskSource(reading, { name, origin: 'written', addedAt: now, text }));
    setOutcome(reason ?? `Used here from now on, as ${name} among the risk data.`);
  };
  return { draft, setDraft, listed, chosen, setChosen, outcome, problem, download, takeHere };
}
