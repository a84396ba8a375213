import { Button, ToolbarItem } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { compareConfigs } from '@/domain/compare/config-comparison';
import type { ImageConfig } from '@/domain/image/image-config';
import { countOf } from '@/domain/text/count-text';
import { comparedViewState } from '../rows/compared-view-state';
import { ComparedTable } from '../rows/ComparedTable';
import { configColumns } from './config-columns';
import { configRow } from './config-rows';

interface ComparedConfigsProps {
  configs: Record<'a' | 'b', ImageConfig>;
  names: Record<'a' | 'b', string>;
}

const viewState = comparedViewState('config');

/** The settings of both configs. Values that look like secrets are masked until a person asks for them. */
export function ComparedConfigs({ configs: { a, b }, names }: ComparedConfigsProps) {
  const [isRevealed, setRevealed] = useState(false);
  const settings = useMemo(() => compareConfigs(a, b), [a, b]);
  const rows = useMemo(() => settings.map((setting) => configRow(setting, isRevealed)), [settings, isRevealed]);
  const columns = useMemo(() => configColumns(names.a, names.b), [names.a, names.b]);
  const secretCount = settings.filter(({ isSecret }) => isSecret).length;
  return (
    <ComparedTable
      id="compare-config"
      nouns={['setting', 'settings']}
      viewState={viewState}
      rows={rows}
      columns={columns}
      empty="Neither image has settings."
      controls={
        secretCount > 0 && (
          <ToolbarItem alignSelf="center">
            <Button variant="link" isInline onClick={() => setRevealed(!isRevealed)}>
              {isRevealed ? 'Mask' : 'Show'} {countOf(secretCount, 'possible secret')}
            </Button>
          </ToolbarItem>
        )
      }
    />
  );
}
