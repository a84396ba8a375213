import { typingPause, useDebounced } from './use-debounced';

interface AnnouncementProps {
  children: string;
  /** Left out, it is heard and not seen. */
  className?: string;
}

/** Reads a text out whenever it has changed, once for a change that comes in several steps, as typing does. */
export function Announcement({ children, className = 'pf-v6-screen-reader' }: AnnouncementProps) {
  return (
    <span role="status" className={className}>
      {useDebounced(children, typingPause)}
    </span>
  );
}
