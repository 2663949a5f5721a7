// The doors of matching, in the types that the server describes.
import { get, post } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type MatchingPage = Schemas['QuotingMatchingPage'];
export type MatchingLine = Schemas['QuotingMatchingLine'];
export type MatchingDetail = Schemas['QuotingMatchingDetail'];
export type Candidate = Schemas['QuotingMatchingCandidate'];
export type Decision = Schemas['QuotingDecisionView'];
export type Comparison = Schemas['PartsPartComparison'];
export type Stand = Schemas['QuotingMatchingStand'];
export type Grade = Schemas['PartsMatchGrade'];
export type NewPartMade = Schemas['QuotingNewPartMade'];

export interface Choice {
  line: number;
  seen: number;
  /** With its maker; neither: none of our parts. */
  manufacturer?: string;
  mpn?: string;
}

const of = (rfq: string) => `/quoting/rfqs/${encodeURIComponent(rfq)}`;

export const getMatching = (rfq: string) => get<MatchingPage>(`${of(rfq)}/matching`);
export const getLine = (rfq: string, line: number) =>
  get<MatchingDetail>(`${of(rfq)}/matching/lines/${line}`);

export const decide = (rfq: string, reading: number, items: Choice[], note = '') =>
  post<MatchingPage>(`${of(rfq)}/matching/decisions`, { reading, items, ...(note ? { note } : {}) });
export const takeBack = (rfq: string, reading: number, items: Choice[]) =>
  post<MatchingPage>(`${of(rfq)}/matching/taken-back`, { reading, items });

export const filePart = (
  rfq: string,
  part: {
    reading: number;
    line: number;
    seen: number;
    manufacturer: string;
    mpn: string;
    description: string;
    package: string;
    note: string;
  },
  key: string,
) => post<NewPartMade>(`${of(rfq)}/matching/new-part`, part, { key });

export const fileAll = (rfq: string) =>
  post<{ new_parts: number }>(`${of(rfq)}/match`, {});

export const supply = (rfq: string, lines: number[], by: 'us' | 'customer', supplied_on = '') =>
  post<unknown>(`${of(rfq)}/supplies`, { lines, by, ...(supplied_on ? { supplied_on } : {}) });

export const nameMaker = (account: string, maker: string, name: string) =>
  post<unknown>(`/parts/accounts/${encodeURIComponent(account)}/maker-names`, { maker, name });
export const addMaker = (name: string) => post<unknown>('/parts/makers', { name });
