import AngleLeftIcon from '@patternfly/react-icons/dist/esm/icons/angle-left-icon';
import AngleRightIcon from '@patternfly/react-icons/dist/esm/icons/angle-right-icon';
import { useMemo } from 'react';
import { platformNames } from '@/domain/compare/platform-choice';
import { ChoiceMenu } from '@/ui/ChoiceMenu';
import { IconButton } from '@/ui/IconButton';
import layout from '@/ui/styles/layout.module.css';
import type { LoadedSide } from './loaded-side';

interface PlatformStepsProps {
  a: LoadedSide;
  b: LoadedSide;
  /** The platform that the address asks for; '' for the default. */
  wanted: string;
  onSelect(platform: string): void;
}

/** Chooses the platform of indexes, or goes through them one by one. Nothing if both sides are single images. */
export function PlatformSteps({ a, b, wanted, onSelect }: PlatformStepsProps) {
  const names = useMemo(() => platformNames(a.entries, b.entries), [a.entries, b.entries]);
  const choices = useMemo(() => names.map((name) => ({ value: name, label: name })), [names]);
  if (names.length === 0) return null;
  const shown = a.platform ?? b.platform;
  const selected = names.includes(wanted) || shown === null ? wanted : shown.shortName;
  const at = names.indexOf(selected);
  const step = (by: number, label: string, icon: typeof AngleLeftIcon) => {
    const next = names.at((at + by + names.length) % names.length);
    return (
      <IconButton
        icon={icon}
        aria-label={label}
        data-tip={next === undefined ? label : `${label}: ${next}`}
        onClick={() => next !== undefined && onSelect(next)}
      />
    );
  };
  return (
    <div role="group" aria-label="Platform" className={layout.row}>
      {names.length > 1 && step(-1, 'Previous platform', AngleLeftIcon)}
      <ChoiceMenu
        id="compare-platform"
        label="Platform"
        choices={choices}
        selected={selected}
        onSelect={onSelect}
        isSmall
      />
      {names.length > 1 && step(1, 'Next platform', AngleRightIcon)}
    </div>
  );
}
