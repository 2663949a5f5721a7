// What can be done on this page, by name and by key. The palette (Ctrl K) lists it, `?` shows the
// keys. A page says it once:
//
//   useActions([
//     { name: 'Next finding', key: 'n', run: next },
//     { name: 'Issue the quote', run: issue },
//   ]);
import { useId, useLayoutEffect, useMemo, useRef } from 'react';

import { createStore, useStore } from './store';

export interface Action {
  name: string;
  /** One character, or a name of KeyboardEvent.key; never with Ctrl, which belongs to the browser. */
  key?: string;
  run: () => void;
  /** Said in the palette beside the name: why it cannot be done now. */
  unavailable?: string | undefined;
}

interface Owned extends Action {
  owner: string;
}

const store = createStore<Owned[]>([]);

export function useActions(actions: Action[]): void {
  const owner = useId();
  const latest = useRef(actions);
  // Before it is painted: the key of what can be seen works.
  useLayoutEffect(() => {
    latest.current = actions;
  });
  // The list is told anew when what is shown of it changes; what it does is always the latest.
  const shown = JSON.stringify(actions.map(({ name, key, unavailable }) => [name, key, unavailable]));
  const owned = useMemo(
    () =>
      (JSON.parse(shown) as [string, string | undefined, string | undefined][]).map(
        ([name, key, unavailable], index): Owned => ({
          owner,
          name,
          ...(key ? { key } : {}),
          ...(unavailable ? { unavailable } : {}),
          run: () => latest.current[index]?.run(),
        }),
      ),
    [owner, shown],
  );
  useLayoutEffect(() => {
    store.set((before) => [...before, ...owned]);
    return () => store.set((before) => before.filter((action) => action.owner !== owner));
  }, [owner, owned]);
}

/** The latest said comes first: a dialog's `n` goes before that of the page below it. */
export function useAllActions(): Action[] {
  const actions = useStore(store);
  return useMemo(() => [...actions].reverse(), [actions]);
}

/** Typing is not a command: in a field, a grid or an open dialog of its own, letters are letters. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
      target.closest('[data-keys="own"]') !== null)
  );
}

const isChoice = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type);

export function actionFor(event: KeyboardEvent): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  if (isTyping(event.target) && !isChoice(event.target) && event.key !== 'Escape') return undefined;
  return [...store.get()]
    .reverse()
    .find((action) => action.key === event.key && !action.unavailable);
}
