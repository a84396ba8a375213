import { Button, Label, type LabelProps } from '@patternfly/react-core';
import { useState } from 'react';
import type { LayerCommand, LayerCommandKind } from '@/domain/layers/layer-command';
import { usePullHost } from '@/features/fetch-tag/use-pull-host';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { findBaseImage } from './base-image';
import typography from '@/ui/styles/typography.module.css';

/** Colors as in Quay's own UI. */
const colors: Record<LayerCommandKind, LabelProps['color']> = {
  from: 'teal',
  config: 'orange',
  onbuild: 'purple',
  entry: 'blue',
  files: 'green',
  other: 'grey',
};

/** Characters of a step that are shown before one asks for the rest: generated steps can be pages long. */
const foldedArgument = 600;

/** What the step did: its Dockerfile instruction, and the rest of the line. */
export function LayerStep({ command: { instruction, argument, kind, source } }: { command: LayerCommand }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = argument.length > foldedArgument;
  const shown = isLong && !isWhole ? `${argument.slice(0, foldedArgument)}…` : argument;
  return (
    <div className={typography.breakable}>
      {instruction !== null && (
        <Label isCompact color={colors[kind]}>
          {instruction}
        </Label>
      )}{' '}
      {source === 'comment' ? (
        <em>{shown}</em>
      ) : (
        <code>{kind === 'from' ? <BaseImageLink image={argument} /> : shown}</code>
      )}
      {isLong && (
        <Button variant="link" isInline size="sm" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show less' : 'Show all'}
        </Button>
      )}
    </div>
  );
}

function BaseImageLink({ image }: { image: string }) {
  const base = findBaseImage(image, usePullHost());
  if (base === null) return image;
  const label = `View ${image} base image in registry`;
  return base.kind === 'here' ? (
    <AppLink to={paths.repository(base.repository)} aria-label={label}>
      {image}
    </AppLink>
  ) : (
    <a href={base.href} target="_blank" rel="nofollow noopener noreferrer" aria-label={label}>
      {image}
    </a>
  );
}
