// What others changed, as the server tells it: the frame asks anew what is shown, and a page that
// wants to say who did it listens here.
import { useEffect, useRef } from 'react';

import type { Change } from '../api/hooks';

type Listener = (change: Change) => void;

const listeners = new Set<Listener>();

export function tellChange(change: Change): void {
  listeners.forEach((listen) => listen(change));
}

export function useChanges(onChange: Listener): void {
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    const listen: Listener = (change) => latest.current(change);
    listeners.add(listen);
    return () => {
      listeners.delete(listen);
    };
  }, []);
}
