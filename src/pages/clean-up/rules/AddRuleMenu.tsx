import {
  Dropdown,
  DropdownGroup,
  DropdownItem,
  DropdownList,
  MenuToggle,
  type MenuToggleElement,
} from '@patternfly/react-core';
import PlusCircleIcon from '@patternfly/react-icons/dist/esm/icons/plus-circle-icon';
import { useState, type Ref } from 'react';
import { rulePresets } from '@/domain/clean-up/presets';
import type { CleanUpRule } from '@/domain/clean-up/rule';
import { useRegistryConfig } from '@/queries/registry/registry.queries';
import { useFocusFirstEntry } from '@/ui/effects/use-focus-first-entry';
import layout from '@/ui/styles/layout.module.css';

interface AddRuleMenuProps {
  isDisabled: boolean;
  onAdd(rule: CleanUpRule): void;
}

export const addRuleId = 'add-rule';

const groups = [
  ['take', 'Take'],
  ['keep', 'Keep, whatever other rules take'],
] as const;

/** Rules that people often want, each as a beginning. */
export function AddRuleMenu({ isDisabled, onAdd }: AddRuleMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const menu = useFocusFirstEntry(isOpen);
  const { config } = useRegistryConfig();
  const presets = rulePresets.filter(({ needsPulls = false }) => !needsPulls || config.features.imagePullStatistics);
  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      id={addRuleId}
      icon={<PlusCircleIcon />}
      isExpanded={isOpen}
      isDisabled={isDisabled}
      onClick={() => setIsOpen(!isOpen)}
    >
      Add rule
    </MenuToggle>
  );
  return (
    <Dropdown
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      toggle={toggle}
      isScrollable
      maxMenuHeight="min(28rem, 60vh)"
      popperProps={{ preventOverflow: true, maxWidth: 'calc(100vw - 2rem)' }}
      ref={menu}
    >
      {isOpen &&
        groups.map(([does, label]) => (
          <DropdownGroup key={does} label={label} labelHeadingLevel="h2">
            <DropdownList aria-label={label} className={layout.menuList}>
              {presets
                .filter(({ rule }) => rule.does === does)
                .map(({ id, label: title, description, rule }) => (
                  <DropdownItem
                    key={id}
                    description={description}
                    onClick={() => {
                      setIsOpen(false);
                      onAdd(rule);
                    }}
                  >
                    {title}
                  </DropdownItem>
                ))}
            </DropdownList>
          </DropdownGroup>
        ))}
    </Dropdown>
  );
}
