// For what has no place on the page: something that happened elsewhere, or was just undone. What has
// a place is said there.
import { Button } from '@mantine/core';
import { useEffect } from 'react';

import { createStore, useStore } from './store';
import './toasts.css';

interface Toast {
  id: number;
  text: string;
  action?: { name: string; run: () => void };
}

const SHOWN_MS = 8000;
const store = createStore<Toast[]>([]);
let last = 0;

export function toast(text: string, action?: Toast['action']): void {
  last += 1;
  store.set((before) => [...before.slice(-2), { id: last, text, ...(action ? { action } : {}) }]);
}

const close = (id: number) => store.set((before) => before.filter((one) => one.id !== id));

function Shown({ toast: { id, text, action } }: { toast: Toast }) {
  useEffect(() => {
    const timer = setTimeout(() => close(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className="toast">
      <span>{text}</span>
      {action && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => {
            action.run();
            close(id);
          }}
        >
          {action.name}
        </Button>
      )}
      <button className="plain toast-close" aria-label="Close" onClick={() => close(id)}>
        ×
      </button>
    </div>
  );
}

export function Toasts() {
  const toasts = useStore(store);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((one) => (
        <Shown key={one.id} toast={one} />
      ))}
    </div>
  );
}
