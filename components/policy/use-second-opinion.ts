import { useEffect, useState } from 'react';
import { readSecondOpinion, watchSecondOpinion } from '@/lib/store/second-opinion';

/** Whether a person has turned the second opinion on, in whichever page that was done. Off until it is known. */
export function useSecondOpinion(): boolean {
  const [on, setOn] = useState(false);
  useEffect(() => {
    let wanted = true;
    // Where it cannot be read it stays off, which is how it begins.
    const read = () =>
      readSecondOpinion().then(
        (value) => wanted && setOn(value),
        () => wanted && setOn(false),
      );
    void read();
    const stop = watchSecondOpinion(() => void read());
    return () => {
      wanted = false;
      stop();
    };
  }, []);
  return on;
}
