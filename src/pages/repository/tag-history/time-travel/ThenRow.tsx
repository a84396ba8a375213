import { memo, type ReactNode } from 'react';
import { formatBytes } from '@/domain/text/byte-size';
import { shortDigest } from '@/domain/image/digest';
import type { RepositoryName } from '@/domain/repository/repository';
import type { TagThen } from '@/domain/history/tags-at';
import { shortTagName } from '@/domain/image/signatures';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { CopyButton } from '@/ui/copy/CopyButton';
import { Cell } from '@/ui/data-table/Cell';
import type { Column } from '@/ui/data-table/columns';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { RowCheckbox } from '@/ui/RowCheckbox';
import { RestoreButton } from '../restore/RestoreButton';
import type { ThenColumnKey } from './then-columns';
import type { ThenLine } from './then-rows';
import { ThenState } from './ThenState';

interface ThenRowProps {
  repository: RepositoryName;
  line: ThenLine;
  columns: readonly Column<ThenColumnKey>[];
  isSelected: boolean;
  /** Why the tag cannot go back; undefined where it can. */
  whyNot: string | undefined;
  /** Should keep its identity between renders. */
  onToggle(name: string, isRange: boolean): void;
  /** Should keep its identity between renders. */
  onRestore(tag: TagThen): void;
}

/** A tag as it was, beside what it is now. */
export const ThenRow = memo(function ThenRow(props: ThenRowProps) {
  return (
    <RowGroup>
      <Row className={props.isSelected ? 'app-row-selected' : undefined}>
        {props.columns.map(({ key, header, isHeaderHidden }) => (
          <Cell key={key} dataLabel={isHeaderHidden === true ? undefined : header} className={`app-col-${key}`}>
            {cell(key, props)}
          </Cell>
        ))}
      </Row>
    </RowGroup>
  );
});

function cell(key: ThenColumnKey, props: ThenRowProps): ReactNode {
  const { repository, line, isSelected, whyNot, onToggle, onRestore } = props;
  const { name, past, shown } = line;
  switch (key) {
    case 'select':
      return <RowCheckbox name={name} isSelected={isSelected} onToggle={(isRange) => onToggle(name, isRange)} />;
    case 'name':
      return past !== null && past.liveTag === null ? (
        <strong className="app-breakable" data-tip="This tag is not there any more">
          {shortTagName(name)}
        </strong>
      ) : (
        <AppLink className="app-breakable" to={paths.tag(repository, name)}>
          {shortTagName(name)}
        </AppLink>
      );
    case 'digest':
      return (
        <span className="app-restore-digest">
          <code data-tip={shown.manifestDigest}>{shortDigest(shown.manifestDigest)}</code>
          <CopyButton isQuiet text={shown.manifestDigest} label={`Copy digest of ${name}`} />
        </span>
      );
    case 'size':
      return sizeText(line);
    case 'state':
      return <ThenState line={line} />;
    case 'restore':
      return past === null || past.state === 'same' ? null : (
        <RestoreButton
          verb="Restore"
          tagName={name}
          digest={shown.manifestDigest}
          reason={whyNot}
          onClick={() => onRestore(past)}
        />
      );
  }
}

function sizeText({ shown: { isIndex, sizeBytes, index } }: ThenLine): ReactNode {
  if (!isIndex) return sizeBytes === null || sizeBytes === 0 ? 'Unknown' : formatBytes(sizeBytes);
  const count = index?.childCount ?? 0;
  if (count === 0) return 'Unknown';
  return <span className="app-subtle">{count === 1 ? '1 manifest' : `${count} manifests`}</span>;
}
