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
import { shortDigest } from '@/domain/image/digest';
import { isPlatform, type IndexEntry, type IndexTree } from '@/domain/image/platforms/platforms';
import { useFocusFirstEntry } from '@/ui/effects/use-focus-first-entry';
import layout from '@/ui/styles/layout.module.css';
import type { SelectedManifest } from './selected-manifest';

interface ArchitecturePickerProps {
  tree: IndexTree;
  /** The children of the index. */
  options: readonly IndexEntry[];
  /** Null while the address names none of them. */
  selected: SelectedManifest | null;
  /** @param platform distinguishes platforms with the same image; else empty */
  onSelect(digest: string, platform: string): void;
}

const indexText = 'Index (all platforms)';

/** Chooses the platform (or the index itself) that the page's tabs are about. */
export function ArchitecturePicker({ tree, options, selected, onSelect }: ArchitecturePickerProps) {
  const [isOpen, setIsOpen] = useState(false);
  const menu = useFocusFirstEntry(isOpen);
  const platforms = options.filter(isPlatform);
  const attestations = options.filter(({ kind }) => kind === 'attestation');
  const artifacts = options.filter(({ kind }) => kind === 'artifact');
  const indexes = [
    { digest: tree.index.digest, name: indexText },
    ...[...tree.inner].flatMap(([digest, { status }]) =>
      status === 'read' && options.some(({ within }) => within.includes(digest))
        ? [{ digest, name: `Index ${shortDigest(digest)}` }]
        : [],
    ),
  ];
  const selectedId = selected?.child?.id ?? selected?.digest;
  const current =
    selected === null
      ? 'Choose…'
      : (selected.child?.name ?? indexes.find(({ digest }) => digest === selected.digest)?.name ?? indexText);

  const toggle = (ref: Ref<MenuToggleElement>) => (
    <MenuToggle
      ref={ref}
      size="sm"
      // It comes up later than the title, and must not push down what is below.
      className={layout.low}
      isExpanded={isOpen}
      onClick={() => setIsOpen(!isOpen)}
      aria-label={`Architecture: ${current}`}
      data-testid="arch-select"
    >
      {current}
    </MenuToggle>
  );
  return (
    <div className={layout.row}>
      <span aria-hidden>Architecture</span>
      <Select
        isOpen={isOpen}
        isScrollable
        maxMenuHeight="min(30rem, 60vh)"
        onOpenChange={setIsOpen}
        toggle={toggle}
        shouldFocusToggleOnSelect
        ref={menu}
        selected={selectedId}
        onSelect={(_event, id) => {
          setIsOpen(false);
          const child = options.find((option) => option.id === id);
          if (child !== undefined) onSelect(child.digest, child.ambiguousPlatform);
          else if (typeof id === 'string') onSelect(id, '');
        }}
        popperProps={{ appendTo: 'inline' }}
      >
        <SelectList aria-label="Architecture" className={layout.menuList}>
          {platforms.map((child) => childOption(child, selectedId))}
        </SelectList>
        <Divider />
        <SelectList aria-label="Index" className={layout.menuList}>
          {indexes.map(({ digest, name }) => (
            <SelectOption key={digest} value={digest} isSelected={selectedId === digest}>
              {name}
            </SelectOption>
          ))}
        </SelectList>
        {otherGroup('Attestations', attestations, selectedId)}
        {otherGroup('Artifacts', artifacts, selectedId)}
      </Select>
    </div>
  );
}

/** Attestations and artifacts, which cannot be run. */
function otherGroup(label: string, children: readonly IndexEntry[], selectedId: string | undefined) {
  if (children.length === 0) return null;
  return (
    <SelectGroup label={label} labelHeadingLevel="h2">
      <SelectList aria-label={label} className={layout.menuList}>
        {children.map((child) => childOption(child, selectedId))}
      </SelectList>
    </SelectGroup>
  );
}

function childOption(child: IndexEntry, selectedId: string | undefined) {
  return (
    <SelectOption
      key={child.id}
      value={child.id}
      isSelected={child.id === selectedId}
      isDisabled={!child.isPresent}
      data-testid={child.isPresent ? 'arch-option' : 'missing-arch-option'}
    >
      {child.name} {!child.isPresent && <Label isCompact>Missing</Label>}
    </SelectOption>
  );
}
