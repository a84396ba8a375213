import { useEffect, useState } from 'react';

/**
 * A function for handlers: what it is given is done once their changes are drawn. So the focus can move to what is not there yet,
 * or to what takes the place of the pressed button.
 */
export function useOnceDrawn(): (act: () => void) => void {
  const [wanted, setWanted] = useState<{ act(): void } | null>(null);
  // The document has what is new only after React has drawn it.
  useEffect(() => {
    wanted?.act(); // what it returns is no clean-up
  }, [wanted]);
  return (act) => setWanted({ act });
}
