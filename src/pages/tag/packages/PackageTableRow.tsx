import { memo } from 'react';
import { ecosystemName } from '@/domain/packages/package-ecosystem';
import { entryAddress } from '@/domain/image/platforms';
import type { PackageRow } from '@/domain/packages/package-rows';
import type { ReportSubject } from '@/domain/scan/report-subject';
import { noLayerCommand, type PackageLayer } from '@/domain/scan/scan-layers';
import { AppLink } from '@/routing/AppLink';
import { paths } from '@/routing/paths';
import { Cell } from '@/ui/data-table/Cell';
import { Row } from '@/ui/data-table/Row';
import { RowGroup } from '@/ui/data-table/RowGroup';
import { packageHeader } from './package-columns';
import { WorstFindings } from './WorstFindings';

/** One package. */
export const PackageTableRow = memo(function PackageTableRow({
  row,
  subject,
}: {
  row: PackageRow;
  subject: ReportSubject;
}) {
  const { name, version } = row.package;
  return (
    <RowGroup>
      <Row>
        <Cell dataLabel={packageHeader('name')} className="app-package-name">
          {name}
        </Cell>
        <Cell dataLabel={packageHeader('version')} className="app-package-version">
          {version === '' ? <span className="app-subtle">Unknown</span> : version}
        </Cell>
        <Cell dataLabel={packageHeader('type')}>
          {row.ecosystem === null ? (
            <span className="app-subtle" data-tip="The report does not tell what kind of package this is">
              Unknown
            </span>
          ) : (
            ecosystemName(row.ecosystem)
          )}
        </Cell>
        <Cell dataLabel={packageHeader('vulnerabilities')}>
          <WorstFindings counts={row.findings}>
            {(content, all) => (
              <AppLink
                to={paths.tag(subject.repository, subject.tagName, {
                  tab: 'securityreport',
                  ...entryAddress(subject),
                  vulnPackage: name,
                })}
                aria-label={`${all}: advisories of ${name}`}
                data-tip={all}
              >
                {content}
              </AppLink>
            )}
          </WorstFindings>
        </Cell>
        <Cell dataLabel={packageHeader('remaining')}>
          <WorstFindings counts={row.remaining} />
        </Cell>
        <Cell dataLabel={packageHeader('layer')}>
          <LayerText layer={row.layer} />
        </Cell>
      </Row>
    </RowGroup>
  );
});

/** The step that brought a package, on one line; the whole of it on pointing. */
function LayerText({ layer }: { layer: PackageLayer }) {
  if (layer.text === noLayerCommand) {
    return (
      <span className="app-subtle" data-tip={layer.id === '' ? 'The report does not tell the layer' : layer.id}>
        {layer.text}
      </span>
    );
  }
  return (
    <code className="app-package-layer" data-tip={`Layer ${layer.number ?? '?'}: ${layer.text.slice(0, 400)}`}>
      {layer.text.slice(0, 200)}
    </code>
  );
}
