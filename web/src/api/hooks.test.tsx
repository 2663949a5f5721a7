import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { useEvents, useJob, usePaged, waitBefore } from './hooks';

const around = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
);

class FakeSource extends EventTarget {
  static all: FakeSource[] = [];
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  isClosed = false;
  constructor(readonly url: string) {
    super();
    FakeSource.all.push(this);
  }
  close() {
    this.isClosed = true;
  }
}

describe('events', () => {
  beforeEach(() => {
    FakeSource.all = [];
    vi.stubGlobal('EventSource', FakeSource);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('it hears its kinds, connects again after a break, and stops with the page', () => {
    const heard = vi.fn();
    const hook = renderHook(() => useEvents(['quote'], heard), { wrapper: around });
    const first = FakeSource.all[0];
    expect(first?.url).toBe('/api/v1/events?kinds=quote');
    act(() => first?.onopen?.());
    expect(hook.result.current).toBe('live');
    first?.dispatchEvent(new MessageEvent('quote', { data: '{"id":7}' }));
    first?.dispatchEvent(new MessageEvent('quote', { data: '{"id":' }));
    expect(heard.mock.calls).toEqual([['quote', { id: 7 }]]);
    act(() => first?.onerror?.());
    expect(hook.result.current).toBe('waiting');
    expect(first?.isClosed).toBe(true);
    act(() => vi.advanceTimersByTime(600));
    expect(FakeSource.all).toHaveLength(2);
    hook.unmount();
    expect(FakeSource.all[1]?.isClosed).toBe(true);
  });

  test('it waits longer each time, and never longer than half a minute', () => {
    expect([0, 1, 2].map(waitBefore)).toEqual([500, 1000, 2000]);
    expect(waitBefore(50)).toBe(30_000);
  });
});

describe('lists', () => {
  test('pages are joined in their order, each asked with the cursor of the one before', async () => {
    const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) =>
      Response.json(
        String(url).includes('cursor=c1')
          ? { items: [3], next: null, total: 3 }
          : { items: [1, 2], next: 'c1', total: 3 },
      ),
    );
    const hook = renderHook(() => usePaged<number>('/numbers'), { wrapper: around });
    await waitFor(() => expect(hook.result.current.items).toEqual([1, 2]));
    expect(hook.result.current.total).toBe(3);
    act(() => hook.result.current.more());
    await waitFor(() => expect(hook.result.current.items).toEqual([1, 2, 3]));
    act(() => hook.result.current.more());
    expect(spy).toHaveBeenCalledTimes(2);
  });
});

describe('jobs', () => {
  test('cancel is sent once and the state is asked again', async () => {
    let state = 'running';
    const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
      if (String(url).endsWith('/cancel')) {
        state = 'cancelled';
        return new Response(null, { status: 204 });
      }
      return Response.json({ id: 'j1', state, doing: 'Reading', done: 1, total: 9 });
    });
    const hook = renderHook(() => useJob('j1'), { wrapper: around });
    await waitFor(() => expect(hook.result.current.job?.state).toBe('running'));
    await act(() => hook.result.current.cancel());
    await waitFor(() => expect(hook.result.current.job?.state).toBe('cancelled'));
    const cancels = spy.mock.calls.filter(([url]) => String(url).endsWith('/jobs/j1/cancel'));
    expect(cancels).toHaveLength(1);
  });
});
