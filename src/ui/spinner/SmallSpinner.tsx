import { Spinner } from '@patternfly/react-core';
import styles from './spinner.module.css';

/** Stands before words that say what is coming; these are what a screen reader reads. */
export function SmallSpinner() {
  return <Spinner size="sm" aria-hidden className={styles.spinner} />;
}
