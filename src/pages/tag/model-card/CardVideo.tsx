import styles from './model-card.module.css';

/** A video of an allowed host. Nothing of it is fetched before the person plays it. */
export function CardVideo({ address }: { address: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- the card names no captions
    <video src={address} controls preload="none" className={styles.video} aria-label="Video of the model card" />
  );
}
