import {
  Divider,
  Label,
  MenuToggle,
  Select,
  SelectGroup,
  SelectList,
  SelectOption,
  type MenuToggleElement,
} from '@patternfly/react-core';
import { useState, type Ref } from 'react';
import { shortDigest } from '@/domain/digest';
import { platformText } from '@/domain/platform';
import type { SelectedManifest, TagChild } from './selected-manifest';

interface ArchitecturePickerProps {
  indexDigest: string;
  options: readonly TagChild[];
  /** Null while the address names none of them. */
  selected: SelectedManifest | null;
  onSelect(digest: string): void;
}

/** What an option is called. */
function childText({ platform, isAttestation, digest }: TagChild): string {
  if (isAttestation) return `Attestation ${shortDigest(digest)}`;
  return platform === null ? `Unknown platform ${shortDigest(digest)}` : platformText(platform);
}

const indexText = 'Index (all platforms)';

/** Chooses the platform (or the index itself) that the page's tabs are about. */
export function ArchitecturePicker({ indexDigest, options, selected, onSelect }: ArchitecturePickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const attestations = options.filter(({ isAttestation }) => isAttestation);
  const platforms = options.filter(({ isAttestation }) => !isAttestation);
  const current = selected === null ? 'Choose…' : selected.child === null ? indexText : childText(selected.child);

  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      size="sm"
      isExpanded={isOpen}
      onClick={() => setIsOpen(!isOpen)}
      aria-label={`Architecture: ${current}`}
      data-testid="arch-select"
    >
      {current}
    </MenuToggle>
  );
  return (
    <div className="app-architecture">
      <span aria-hidden>Architecture</span>
      <Select
        isOpen={isOpen}
        isScrollable
        maxMenuHeight="min(30rem, 60vh)"
        onOpenChange={setIsOpen}
        toggle={toggle}
        shouldFocusToggleOnSelect
        selected={selected?.digest}
        onSelect={(_event, digest) => {
          setIsOpen(false);
          if (typeof digest === 'string') onSelect(digest);
        }}
        popperProps={{ appendTo: 'inline' }}
      >
        <SelectList aria-label="Architecture">{platforms.map((child) => childOption(child, selected))}</SelectList>
        <Divider />
        <SelectList aria-label="Index">
          <SelectOption value={indexDigest} isSelected={selected?.digest === indexDigest}>
            {indexText}
          </SelectOption>
        </SelectList>
        {attestations.length > 0 && (
          <SelectGroup label="Attestations" labelHeadingLevel="h2">
            <SelectList aria-label="Attestations">
              {attestations.map((child) => childOption(child, selected))}
            </SelectList>
          </SelectGroup>
        )}
      </Select>
    </div>
  );
}

function childOption(child: TagChild, selected: SelectedManifest | null) {
  return (
    <SelectOption
      key={child.digest}
      value={child.digest}
      isSelected={child.digest === selected?.digest}
      isDisabled={!child.isPresent}
      data-testid={child.isPresent ? 'arch-option' : 'missing-arch-option'}
    >
      {childText(child)} {!child.isPresent && <Label isCompact>Missing</Label>}
    </SelectOption>
  );
}
