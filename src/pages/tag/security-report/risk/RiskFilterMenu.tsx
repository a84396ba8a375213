import { ToolbarItem } from '@patternfly/react-core';
import { useMemo } from 'react';
import { shareText } from '@/domain/risk/priority';
import type { RiskKind } from '@/domain/risk/risk-content';
import { epssSteps, readRiskFilter, vexWords, writeRiskFilter, type VexWord } from '@/domain/risk/risk-filter';
import { vexText } from '@/domain/risk/vex-statement';
import { toggled } from '@/domain/text/toggled';
import type { ChangeViewState } from '@/routing/view-state';
import { ChoiceMenu, type Choice } from '@/ui/ChoiceMenu';
import type { SecurityReportViewState } from '../security-report-view-state';

interface RiskFilterMenuProps {
  view: SecurityReportViewState;
  onChange: ChangeViewState<SecurityReportViewState>;
  /** Kinds of risk data that there are. */
  kinds: ReadonlySet<RiskKind>;
}

/** Narrows the advisories to what risk data say of them. Priorities are chosen above. */
export function RiskFilterMenu({ view, onChange, kinds }: RiskFilterMenuProps) {
  const filter = readRiskFilter(view.risk);
  const choices = useMemo(() => choicesFor(kinds), [kinds]);
  const selected = [
    ...(filter.isExploitedOnly ? ['kev'] : []),
    ...filter.vex.map((word) => `vex:${word}`),
    ...(filter.epss === null ? [] : [`epss:${filter.epss}`]),
  ];
  const select = (choice: string) => {
    const [kind, word] = choice.split(':');
    const step = epssSteps.find((one) => String(one) === word) ?? null;
    const next =
      kind === 'kev'
        ? { ...filter, isExploitedOnly: !filter.isExploitedOnly }
        : kind === 'epss'
          ? { ...filter, epss: filter.epss === step ? null : step }
          : { ...filter, vex: toggledWord(filter.vex, word) };
    onChange({ risk: writeRiskFilter(next), page: 1 });
  };
  if (choices.length === 0) return null;
  return (
    <ToolbarItem>
      <ChoiceMenu
        id="vulnerabilities-risk"
        label={selected.length === 0 ? 'Risk' : `Risk (${selected.length})`}
        choices={choices}
        selected={selected}
        onSelect={select}
      />
    </ToolbarItem>
  );
}

function toggledWord(words: readonly VexWord[], text: string | undefined): readonly VexWord[] {
  const word = vexWords.find((one) => one === text);
  return word === undefined ? words : toggled(words, word);
}

function choicesFor(kinds: ReadonlySet<RiskKind>): Choice<string>[] {
  const hasVex = kinds.has('vex');
  const words = vexWords.filter((word) => (word === 'accepted' ? kinds.has('accepted') : hasVex));
  return [
    ...(kinds.has('kev') ? [{ value: 'kev', label: 'Known exploited', group: 'KEV' }] : []),
    ...(kinds.has('epss')
      ? epssSteps.map((step) => ({ value: `epss:${step}`, label: `${shareText(step)} or more`, group: 'EPSS' }))
      : []),
    ...words.map((word) => ({
      value: `vex:${word}`,
      label: word === 'unsaid' ? 'Nothing said' : vexText(word),
      group: hasVex ? 'VEX and accepted' : 'Accepted',
    })),
  ];
}
