import { Button } from '@patternfly/react-core';
import { useMissingPart } from '@/code/missing-code';
import { missingCodeWords } from '@/app/missing-code-words';
import styles from '@/app/shell.module.css';

/** Says above the page why something on it did not open. It never reloads by itself, which would lose what was done here. */
export function MissingPartBanner() {
  const state = useMissingPart();
  if (state === null || state === 'asking') return null;
  return (
    <div className={styles.missingPart}>
      <span role="status">{`${missingCodeWords[state].title}. Reloading drops selected rows and unsaved text.`}</span>{' '}
      <Button variant="link" isInline onClick={() => window.location.reload()}>
        Reload
      </Button>
    </div>
  );
}
