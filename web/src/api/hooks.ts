// Lists page by page, live events, and long work, as hooks.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { API, get, pathWith, post } from './client';
import { Problem } from './problem';

export interface Page<T> {
  items: T[];
  /** What `after` is on the next page; empty or nothing at the end. */
  next: string | null;
  total?: number;
}

/** A list that the server gives in pages; `more` fetches the next one. */
export function usePaged<T>(path: string, query: Record<string, string | number | undefined> = {}) {
  const answer = useInfiniteQuery({
    queryKey: ['list', path, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<T>>(path, { ...query, after: pageParam }, signal),
    getNextPageParam: (page) => page.next || undefined,
  });
  const items = useMemo(() => answer.data?.pages.flatMap((page) => page.items), [answer.data]);
  const { fetchNextPage, hasNextPage, isFetchingNextPage } = answer;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [fetchNextPage, hasNextPage, isFetchingNextPage]);
  return {
    items: items ?? [],
    total: answer.data?.pages[0]?.total,
    isLoading: answer.isLoading,
    error: answer.error as Problem | null,
    retry: answer.refetch,
    more,
    hasMore: hasNextPage,
  };
}

/** Of one list in one answer; the server gives no more. */
const PAGE_ROWS = 500;
/** Beyond these a list is asked for with a filter, not shown whole. */
export const LIST_ROWS_MAX = 20_000;

/** The address of the first page of a whole list: what seenAt() knows it by. */
export const firstPageOf = (path: string): string => pathWith(path, { limit: PAGE_ROWS });

/** A whole list, page after page, so that it sorts and filters as one; shown while it grows. */
export function useAll<T>(path: string, query: Record<string, string | number | undefined> = {}) {
  const list = usePaged<T>(path, { ...query, limit: PAGE_ROWS });
  const { items, more, hasMore } = list;
  useEffect(() => {
    if (hasMore && items.length < LIST_ROWS_MAX) more();
  }, [hasMore, items.length, more]);
  return list;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/** How long to wait before the nth attempt to connect again. */
export function waitBefore(attempt: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempt, 10));
}

export type Live = 'connecting' | 'live' | 'waiting';

/** The server's events of the named kinds; after a break everything that is shown is asked anew. */
export function useEvents(
  kinds: string[],
  onEvent: (kind: string, data: unknown) => void,
  path = '/events',
): Live {
  const [live, setLive] = useState<Live>('connecting');
  const handler = useRef(onEvent);
  useEffect(() => {
    handler.current = onEvent;
  });
  const queries = useQueryClient();
  const names = kinds.join(',');
  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attempt = 0;
    let ended = false;
    const connect = () => {
      source = new EventSource(API + pathWith(path, { kinds: names }));
      source.onopen = () => {
        if (attempt > 0) void queries.invalidateQueries();
        attempt = 0;
        setLive('live');
      };
      source.onerror = () => {
        source?.close();
        if (ended) return;
        setLive('waiting');
        timer = setTimeout(connect, waitBefore(attempt));
        attempt += 1;
      };
      for (const kind of names.split(',').filter(Boolean)) {
        source.addEventListener(kind, (event) => {
          let data: unknown;
          try {
            data = JSON.parse((event as MessageEvent<string>).data);
          } catch {
            return; // half an event: the next one, or the next question, tells
          }
          handler.current(kind, data);
        });
      }
    };
    connect();
    return () => {
      ended = true;
      clearTimeout(timer);
      source?.close();
    };
  }, [names, path, queries]);
  return live;
}

export interface Change {
  id: number;
  at: string;
  who: string;
  action: string;
  entity: string;
  entity_id: number;
}

/** What others save shows here as well: what is on the screen is asked anew, once a second at most. */
export function useLiveQueries(onChange?: (change: Change) => void): Live {
  const queries = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useEvents(['changed', 'all_changed'], (kind, data) => {
    if (kind === 'changed') onChange?.(data as Change);
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void queries.invalidateQueries();
    }, 1000);
  });
}

export interface Job {
  id: number;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** What it is doing, in words. */
  step: string;
  step_done: number;
  /** 0: nobody knows. */
  step_total: number;
  error_code?: string | null;
  error_message?: string | null;
}

export const isOver = (job: Job): boolean =>
  job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

/** Long work: asks while it runs, stops asking when it is over. */
export function useJob(id: number | undefined) {
  const answer = useQuery({
    queryKey: ['job', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => get<Job>(`/jobs/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : 700),
  });
  const { refetch } = answer;
  const cancel = useCallback(async () => {
    if (id === undefined) return;
    await post(`/jobs/${id}/cancel`);
    await refetch();
  }, [id, refetch]);
  return { job: answer.data, error: answer.error as Problem | null, cancel };
}
