// Asking for a quote and what stands beside it; what others did to it meanwhile.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';

import { get } from '../../api/client';
import type { Problem } from '../../api/problem';
import { useSession } from '../../app/session';
import type { Explanation } from '../../parts/Explain';
import type { Item, Margin, Pages, Quote, Story } from './types';

export const quotePath = (number: string, rest = ''): string =>
  `/quoting/quotes/${encodeURIComponent(number)}${rest}`;

export const idOf = (number: string, revision: number): string => `${number}.${revision}`;
export const withId = (quote: Quote): Quote => ({ ...quote, id: idOf(quote.number, quote.revision) });

function useAsked<T>(number: string, rest: string, enabled = true) {
  const answer = useQuery({
    queryKey: ['quote', number, rest],
    queryFn: ({ signal }) => get<T>(quotePath(number, rest), undefined, signal),
    enabled,
  });
  return { data: answer.data, error: answer.error as Problem | null, retry: answer.refetch };
}

export function useQuote(number: string) {
  const asked = useAsked<Quote>(number, '');
  const data = asked.data && withId(asked.data);
  return { ...asked, data };
}
export const useStory = (number: string) => useAsked<Story>(number, '/story');
export const useMargins = (number: string, may: boolean) =>
  useAsked<{ items: Margin[] }>(number, '/margins', may);
export const useItems = (number: string) => useAsked<{ items: Item[]; open: number }>(number, '/items');
export const usePages = (number: string) => useAsked<Pages>(number, '/pages');

export const explainOf = (number: string, path: string) => () =>
  get<Explanation>(quotePath(number, '/explain'), { path });

/** What others did to this quote since it came up, for as long as nobody has taken notice. The page
 * itself is asked anew by the frame. */
export function useQuoteNews(number: string, story: Story | undefined) {
  const { person } = useSession();
  const [seen, setSeen] = useState<{ number: string; id: number }>();
  const newest = story?.events[0]?.id ?? 0;
  if (story && seen?.number !== number) setSeen({ number, id: newest });
  const since = seen?.number === number ? seen.id : newest;
  const news = story?.events.filter((one) => one.id > since && one.who !== person.sign_in) ?? [];
  return { news, notice: () => setSeen({ number, id: newest }) };
}

/** Asks for the quotes anew: after something was done here. */
export function useRefresh() {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['quote'] });
  }, [queries]);
}
