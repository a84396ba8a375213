import { ToolbarItem } from '@patternfly/react-core';
import { useMemo, useState } from 'react';
import { compareConfigs } from '@/domain/compare/config-comparison';
import type { ImageConfig } from '@/domain/image/image-config';
import { SecretsToggle } from '@/features/possible-secrets/SecretsToggle';
import type { LoadedSide } from '../loaded-side';
import { configViewState } from '../side-by-side/side-by-side-view-state';
import { SideBySideTable } from '../side-by-side/SideBySideTable';
import { configColumns } from './config-columns';
import { configRow } from './config-rows';

interface ComparedConfigsProps {
  configs: Record<'a' | 'b', ImageConfig>;
  sides: Record<'a' | 'b', LoadedSide>;
}

/** The settings of both configs. Values that look like secrets are masked until a person asks for them. */
export function ComparedConfigs({ configs: { a, b }, sides }: ComparedConfigsProps) {
  const [isRevealed, setRevealed] = useState(false);
  const settings = useMemo(() => compareConfigs(a, b), [a, b]);
  const rows = useMemo(() => settings.map((setting) => configRow(setting, isRevealed)), [settings, isRevealed]);
  const columns = useMemo(() => configColumns(sides.a.name, sides.b.name), [sides.a.name, sides.b.name]);
  const secretCount = settings.filter(({ isSecret }) => isSecret).length;
  return (
    <SideBySideTable
      id="compare-config"
      nouns={['setting', 'settings']}
      viewState={configViewState}
      rows={rows}
      columns={columns}
      sides={sides}
      exported={(shown) => ({ kind: 'config', rows: shown })}
      empty="Neither image has settings."
      controls={
        secretCount > 0 && (
          <ToolbarItem alignSelf="center">
            <SecretsToggle count={secretCount} isRevealed={isRevealed} onToggle={() => setRevealed(!isRevealed)} />
          </ToolbarItem>
        )
      }
    />
  );
}
