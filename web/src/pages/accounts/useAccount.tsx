// One answer of the server about the account, with what to show until it is there.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { get } from '../../api/client';
import { asProblem, Problem } from '../../api/problem';
import { useSession } from '../../app/session';
import { ListProblem } from '../../parts/ListProblem';

export function useAnswer<T>(path: string, query: Record<string, string | undefined> = {}) {
  return useQuery({
    queryKey: ['account', path, query],
    queryFn: ({ signal }) => get<T>(path, query, signal),
  });
}

export const useMay = (permission: string): boolean =>
  useSession().permissions.includes(permission);

interface AskedProps<T> {
  answer: ReturnType<typeof useAnswer<T>>;
  children: (data: T) => ReactNode;
}

/** What is not this person's to see is said in one quiet line. */
export function Asked<T>({ answer, children }: AskedProps<T>) {
  if (answer.error) {
    const problem = asProblem(answer.error);
    if (problem instanceof Problem && problem.status === 403) {
      return <p className="quiet">This part is for others: {problem.said}</p>;
    }
    return <ListProblem error={problem} retry={() => void answer.refetch()} />;
  }
  if (answer.data === undefined) return <p className="quiet">Asking …</p>;
  return <>{children(answer.data)}</>;
}
