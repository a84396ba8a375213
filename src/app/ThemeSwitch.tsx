import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import DesktopIcon from '@patternfly/react-icons/dist/esm/icons/desktop-icon';
import MoonIcon from '@patternfly/react-icons/dist/esm/icons/moon-icon';
import SunIcon from '@patternfly/react-icons/dist/esm/icons/sun-icon';
import { chooseTheme, useTheme, type Theme } from './theme';

const choices: { theme: Theme; label: string; Icon: typeof SunIcon }[] = [
  { theme: 'light', label: 'Light theme', Icon: SunIcon },
  { theme: 'dark', label: 'Dark theme', Icon: MoonIcon },
  { theme: 'system', label: 'Theme of the system', Icon: DesktopIcon },
];

/** Light, dark, or as the operating system says. */
export function ThemeSwitch() {
  const current = useTheme();
  return (
    <ToggleGroup aria-label="Theme" isCompact>
      {choices.map(({ theme, label, Icon }) => (
        <ToggleGroupItem
          key={theme}
          icon={<Icon />}
          aria-label={label}
          data-tip={label}
          buttonId={`theme-${theme}`}
          isSelected={current === theme}
          onChange={() => chooseTheme(theme)}
        />
      ))}
    </ToggleGroup>
  );
}
