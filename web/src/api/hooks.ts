// Lists page by page, live events, and long work, as hooks.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';

import { API, get, pathWith, post } from './client';
import { Problem } from './problem';

export interface Page<T> {
  items: T[];
  next: string | null;
  total: number;
}

/** A list that the server gives in pages; `more` fetches the next one. */
export function usePaged<T>(path: string, query: Record<string, string | number | undefined> = {}) {
  const answer = useInfiniteQuery({
    queryKey: ['list', path, query],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<T>>(path, { ...query, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
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

export const FIRST_WAIT_MS = 500;
export const LONGEST_WAIT_MS = 30_000;

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

export interface Job {
  id: string;
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  /** What it is doing, in words. */
  doing: string;
  done: number;
  total: number;
  problem?: { code: string; title: string; detail?: string };
}

export const isOver = (job: Job): boolean =>
  job.state === 'done' || job.state === 'failed' || job.state === 'cancelled';

/** Long work: asks while it runs, stops asking when it is over. */
export function useJob(id: string | undefined) {
  const answer = useQuery({
    queryKey: ['job', id],
    enabled: id !== undefined,
    queryFn: ({ signal }) => get<Job>(`/jobs/${encodeURIComponent(id ?? '')}`, undefined, signal),
    refetchInterval: (query) => (query.state.data && isOver(query.state.data) ? false : 700),
  });
  const { refetch } = answer;
  const cancel = useCallback(async () => {
    if (id === undefined) return;
    await post(`/jobs/${encodeURIComponent(id)}/cancel`);
    await refetch();
  }, [id, refetch]);
  return { job: answer.data, error: answer.error as Problem | null, cancel };
}
