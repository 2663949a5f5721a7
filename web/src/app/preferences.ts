// How this person likes it on this machine: theme (kept by Mantine under its own key) and density.
import { useEffect } from 'react';

import { createStore, useStore } from './store';

export type Density = 'comfortable' | 'compact';
const KEY = 'throughline-density';
export const THEME_KEY = 'throughline-theme';

function kept(): Density {
  try {
    return localStorage.getItem(KEY) === 'compact' ? 'compact' : 'comfortable';
  } catch {
    return 'comfortable'; // a browser that keeps nothing
  }
}

const store = createStore<Density>(kept());

export function setDensity(density: Density): void {
  store.set(density);
  try {
    localStorage.setItem(KEY, density);
  } catch {
    // It holds until the page is closed.
  }
}

export function useDensity(): Density {
  const density = useStore(store);
  useEffect(() => {
    document.documentElement.dataset['density'] = density;
  }, [density]);
  return density;
}

/** Height of a row in pixels; the style sheet has the same in --tl-row. */
export const rowHeight = (density: Density): number => (density === 'compact' ? 26 : 34);
