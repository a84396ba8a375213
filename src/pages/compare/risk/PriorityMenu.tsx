import { ToolbarItem } from '@patternfly/react-core';
import { useMemo } from 'react';
import { priorities, priorityText } from '@/domain/risk/priority';
import { readRiskFilter, writeRiskFilter } from '@/domain/risk/risk-filter';
import { toggled } from '@/domain/text/toggled';
import { ChoiceMenu } from '@/ui/ChoiceMenu';

interface PriorityMenuProps {
  /** What the findings are narrowed to, in the words of `domain/risk/risk-filter`. */
  words: string;
  onChange(words: string): void;
  /** Whether it is known which are exploited. */
  hasExploited: boolean;
}

/** Narrows compared findings by priority, and to those that are known to be exploited. */
export function PriorityMenu({ words, onChange, hasExploited }: PriorityMenuProps) {
  const filter = readRiskFilter(words);
  const choices = useMemo(() => {
    const all = priorities.map((priority) => ({ value: priority, label: priorityText(priority) }));
    return [...all, ...(hasExploited ? [{ value: 'kev' as const, label: 'Known exploited' }] : [])];
  }, [hasExploited]);
  const selected = [...filter.priorities, ...(filter.isExploitedOnly ? ['kev' as const] : [])];
  return (
    <ToolbarItem>
      <ChoiceMenu
        id="compared-priorities"
        label="Priority"
        choices={choices}
        selected={selected}
        onSelect={(choice) =>
          onChange(
            writeRiskFilter(
              choice === 'kev'
                ? { ...filter, isExploitedOnly: !filter.isExploitedOnly }
                : { ...filter, priorities: toggled(filter.priorities, choice) },
            ),
          )
        }
      />
    </ToolbarItem>
  );
}
