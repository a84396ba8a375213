import { ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import type { ArtifactLayer } from '@/domain/referrers/artifact';
import { predicateTypeOf } from '@/domain/referrers/artifact-kind';

interface PartChoiceProps {
  layers: readonly ArtifactLayer[];
  /** From 1. */
  chosen: number;
  onChoose(part: number): void;
}

/** More than anybody chooses from. */
const mostParts = 20;

/** Which part of an artifact is shown: cosign keeps several attestations of an image under one tag. */
export function PartChoice({ layers, chosen, onChoose }: PartChoiceProps) {
  return (
    <ToggleGroup isCompact aria-label="Parts">
      {layers.slice(0, mostParts).map(({ annotations }, at) => (
        <ToggleGroupItem
          key={at}
          text={`${at + 1} ${predicateTypeOf([annotations])?.slice(0, 60) ?? ''}`.trim()}
          isSelected={at + 1 === chosen}
          onChange={() => onChoose(at + 1)}
        />
      ))}
    </ToggleGroup>
  );
}
