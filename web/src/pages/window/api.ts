// What a customer's window asks the server, as it answers.
import { API, get, post } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type WindowHome = Schemas['QuotingWindowHome'];
export type WindowItem = Schemas['QuotingWindowItem'];
export type WindowRfq = Schemas['QuotingWindowRfq'];
export type WindowQuery = Schemas['QuotingWindowQuery'];
export type WindowFile = Schemas['QuotingWindowFile'];
export type WindowQuote = Schemas['QuotingWindowQuote'];
export type WindowQuoteState = Schemas['QuotingWindowQuoteState'];
export type WindowPages = Schemas['QuotingWindowPages'];
export type ServiceStatement = Schemas['DeskServiceStatement'];

const rfqPath = (rfq: string) => `/window/rfqs/${encodeURIComponent(rfq)}`;
export const quotePath = (quote: string) => `/window/quotes/${encodeURIComponent(quote)}`;
const queryPath = (query: string) => `/window/queries/${encodeURIComponent(query)}`;

/** `account` only where one of ours looks into the window. */
export const getHome = (account?: string) => get<WindowHome>('/window', { account });
export const getRequest = (rfq: string) => get<WindowRfq>(rfqPath(rfq));
export const getQuotation = (quote: string) => get<WindowQuote>(quotePath(quote));
export const getPages = (quote: string) => get<WindowPages>(`${quotePath(quote)}/pages`);
export const getStatement = (account?: string) =>
  get<ServiceStatement>('/window/statement', { account });

export const fileAddress = (rfq: string, file: WindowFile) =>
  `${API}${rfqPath(rfq)}/files/${encodeURIComponent(file.name)}?version=${file.version}`;
export const pdfAddress = (quote: string) => `${API}${quotePath(quote)}/document.pdf`;
export const pictureAddress = (quote: string, page: number) =>
  `${API}${quotePath(quote)}/pages/${page}.svg`;

export interface NewRequest {
  assembly: string;
  revision: string;
  quantities: string;
  need_by: string;
}
export function sendRequest(values: NewRequest, bom: File, key: string): Promise<WindowRfq> {
  const form = new FormData();
  form.set('bom', bom);
  for (const [name, value] of Object.entries(values)) if (value) form.set(name, value);
  return post<WindowRfq>('/window/rfqs', form, { key });
}
export function sendFile(rfq: string, file: File): Promise<WindowFile> {
  const form = new FormData();
  form.set('file', file);
  return post<WindowFile>(`${rfqPath(rfq)}/files`, form);
}
export const answerQuery = (query: string, text: string, key: string) =>
  post<WindowRfq>(`${queryPath(query)}/answer`, { text }, { key });
export const decideAlternate = (
  query: string,
  decision: Schemas['QuotingAlternateDecision'],
  note: string,
  key: string,
) => post<WindowRfq>(`${queryPath(query)}/alternate`, { decision, note }, { key });
export const decideQuote = (
  quote: WindowQuote,
  told: { decision: Schemas['QuotingQuoteDecision']; reference?: string; note?: string },
  key: string,
) =>
  post<WindowQuote>(
    `${quotePath(quote.document)}/decision`,
    { ...told, pdf_sha256: quote.pdf_sha256 },
    { key },
  );

export const FILE_BYTES_MAX = 64 * 1024 * 1024;

export const STATES: Record<WindowQuoteState, { tone: 'good' | 'warn' | 'bad' | 'none' | 'busy'; words: string }> = {
  open: { tone: 'warn', words: 'Waits for you' },
  accepted: { tone: 'good', words: 'Accepted' },
  declined: { tone: 'none', words: 'Declined' },
  superseded: { tone: 'none', words: 'Replaced' },
  expired: { tone: 'none', words: 'Run out' },
  withdrawn: { tone: 'bad', words: 'Withdrawn' },
};
/** A budgetary quotation waits for nobody. */
export const stateOf = (quote: { state: WindowQuoteState; quote_class: string }) =>
  quote.state === 'open' && quote.quote_class === 'budgetary'
    ? { tone: 'none' as const, words: 'To plan with' }
    : STATES[quote.state];

export const itemAddress = (item: WindowItem): string => {
  if (item.kind === 'quote') return `/window/quotes/${item.about}`;
  const asks = item.kind === 'query' || item.kind === 'alternate';
  return `/window/rfqs/${item.rfq}${asks ? `#${item.about}` : ''}`;
};
