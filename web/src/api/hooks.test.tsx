import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { useAll, useEvents, useJob, useLiveQueries, usePaged, waitBefore } from './hooks';

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

  test('what others save is asked anew, however many changes come at once', () => {
    const queries = new QueryClient();
    const asked = vi.spyOn(queries, 'invalidateQueries');
    const heard = vi.fn();
    const hook = renderHook(() => useLiveQueries(heard), {
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
      ),
    });
    const change = new MessageEvent('changed', { data: '{"id":1,"who":"bob"}' });
    act(() => FakeSource.all[0]?.onopen?.());
    FakeSource.all[0]?.dispatchEvent(change);
    FakeSource.all[0]?.dispatchEvent(new MessageEvent('all_changed', { data: '{}' }));
    act(() => vi.advanceTimersByTime(1100));
    expect(asked).toHaveBeenCalledOnce();
    expect(heard).toHaveBeenCalledOnce();
    hook.unmount();
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
        String(url).includes('after=c1')
          ? { items: [3], next: '', total: 3 }
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

describe('whole lists', () => {
  test('every page is asked for, so that sorting sees all of them', async () => {
    const spy = vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
      const after = Number(new URL(String(url), 'http://x').searchParams.get('after') ?? '0');
      return Response.json({ items: [after], next: after < 3 ? String(after + 1) : '' });
    });
    const hook = renderHook(() => useAll<number>('/numbers'), { wrapper: around });
    await waitFor(() => expect(hook.result.current.items).toEqual([0, 1, 2, 3]));
    expect(String(spy.mock.calls[0]?.[0])).toContain('limit=500');
    expect(hook.result.current.hasMore).toBe(false);
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
      return Response.json({ id: 7, state, step: 'Reading', step_done: 1, step_total: 9 });
    });
    const hook = renderHook(() => useJob(7), { wrapper: around });
    await waitFor(() => expect(hook.result.current.job?.state).toBe('running'));
    await act(() => hook.result.current.cancel());
    await waitFor(() => expect(hook.result.current.job?.state).toBe('cancelled'));
    const cancels = spy.mock.calls.filter(([url]) => String(url).endsWith('/jobs/7/cancel'));
    expect(cancels).toHaveLength(1);
  });
});
