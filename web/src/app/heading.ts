// The question that a page answers, and the way to it; the frame shows both.
import { useEffect } from 'react';

import { createStore, useStore } from './store';

export interface Crumb {
  name: string;
  path: string;
}

interface Heading {
  title: string;
  crumbs: Crumb[];
}

const store = createStore<Heading>({ title: '', crumbs: [] });

export function useHeading(title: string, crumbs: Crumb[] = []): void {
  const way = JSON.stringify(crumbs);
  useEffect(() => {
    store.set({ title, crumbs: JSON.parse(way) as Crumb[] });
    document.title = title ? `${title} · Throughline` : 'Throughline';
  }, [title, way]);
}

export const useShownHeading = (): Heading => useStore(store);
