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

/** All that a report says of a finding. */
export function FindingDetails({ vulnerability }: { vulnerability: Vulnerability }) {
  const { affected, fixedIn, description, links, cvssVector, distribution, packageRepository, source } = vulnerability;
  const note = severityNote(vulnerability);
  const origin = sourceText(source, distribution, packageRepository);
  return (
    <div className={classNames(layout.stack, typography.breakable, styles.details)}>
      {affected !== undefined && (
        <section>
          <h3>Affected Versions</h3>
          <p>
            {fixedIn === null ? 'No fixed version is known' : `Fixed in ${fixedIn}`};{' '}
            {affectedPhrase(affected, fixedIn)}.
          </p>
        </section>
      )}
      {note !== null && (
        <section>
          <h3>Severity Note</h3>
          <p>{note}</p>
        </section>
      )}
      {cvssVector !== null && (
        <section>
          <h3>Vectors</h3>
          <CvssMetrics vector={cvssVector} parsed={parseCvssVector(cvssVector)} />
        </section>
      )}
      <section>
        <h3>Description</h3>
        <p className={styles.description}>
          {description.trim() === '' ? <span className={typography.subtle}>The report has none.</span> : description}
        </p>
      </section>
      {links.length > 0 && (
        <section>
          <h3>Links</h3>
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
        </section>
      )}
      {origin !== '' && <p className={typography.subtle}>{origin}</p>}
    </div>
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
