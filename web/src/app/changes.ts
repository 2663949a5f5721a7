// What others changed, as the server tells it: the frame asks anew what is shown, and a page that
// wants to say who did it listens here.
import { useEffect, useRef, useState } from 'react';

import type { Change } from '../api/hooks';
import { useSession } from './session';

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

/**
 * What somebody else did last, as a sentence: "eva timed a step." `wordsOf` has no words for what does
 * not matter on this page. What is shown was asked anew by then.
 */
export function useOthersSaid(wordsOf: (change: Change) => string | undefined): string {
  const me = useSession().person.sign_in;
  const [said, setSaid] = useState('');
  useChanges((change) => {
    const words = change.who === me ? undefined : wordsOf(change);
    if (words) setSaid(`${change.who} ${words}.`);
  });
  return said;
}
