import type { ReactNode } from 'react';
import { affectedPhrase } from '@/domain/scan/affected-range';
import { parseCvssVector } from '@/domain/scan/cvss-vector';
import type { Vulnerability } from '@/domain/scan/scan-report';
import { severityNote } from '@/domain/scan/severity-note';
import { classNames } from '@/ui/styles/class-names';
import layout from '@/ui/styles/layout.module.css';
import typography from '@/ui/styles/typography.module.css';
import { advisoryLinks } from './advisory-links';
import { CvssMetrics } from './CvssMetrics';
import styles from './findings.module.css';

export function FindingDetails({ vulnerability }: { vulnerability: Vulnerability }) {
  const { affected, fixedIn, description, links, cvssVector, distribution, packageRepository, source } = vulnerability;
  const note = severityNote(vulnerability);
  const origin = sourceText(source, distribution, packageRepository);
  return (
    <div className={classNames(layout.stack, typography.breakable, styles.details)}>
      {affected !== undefined && (
        <Part title="Affected Versions">
          <p>
            {fixedIn === null ? 'No fixed version is known' : `Fixed in ${fixedIn}`};{' '}
            {affectedPhrase(affected, fixedIn)}.
          </p>
        </Part>
      )}
      {note !== null && (
        <Part title="Severity Note">
          <p>{note}</p>
        </Part>
      )}
      {cvssVector !== null && (
        <Part title="Vectors">
          <CvssMetrics vector={cvssVector} parsed={parseCvssVector(cvssVector)} />
        </Part>
      )}
      <Part title="Description">
        <p className={typography.lines}>
          {description.trim() === '' ? <span className={typography.subtle}>The report has none.</span> : description}
        </p>
      </Part>
      {links.length > 0 && (
        <Part title="Links">
          <ul role="list">
            {advisoryLinks(links).map(({ href, site }, position) => (
              <li key={position}>
                {href === null ? (
                  <span>{site}</span>
                ) : (
                  <>
                    <span className={typography.subtle}>{site}</span>{' '}
                    <a href={href} target="_blank" rel="nofollow noopener noreferrer">
                      {href}
                    </a>
                  </>
                )}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {origin !== '' && <p className={typography.subtle}>{origin}</p>}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={classNames(typography.small, typography.bold)}>{title}</h3>
      {children}
    </section>
  );
}

/** "Source: debian/updater · Debian GNU/Linux 12 (bookworm)" as far as it is known. */
function sourceText(
  source: string | null,
  distribution: Vulnerability['distribution'],
  packageRepository: string | null,
): string {
  const place =
    distribution === null ? packageRepository : [distribution.name, distribution.version].filter(Boolean).join(' ');
  return [source === null ? null : `Source: ${source}`, place].filter(Boolean).join(' · ');
}
