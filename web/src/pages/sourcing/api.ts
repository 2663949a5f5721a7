// What the pages of sourcing ask the server, as it answers.
import { API, get, pathWith, post, type WriteOptions } from '../../api/client';
import type { components } from '../../api/schema';
import type { Explanation } from '../../parts/Explain';

type Schemas = components['schemas'];
export type SourcingRfq = Schemas['QuotingSourcingRfq'];
export type WorkCounts = Schemas['QuotingWorkCounts'];
export type SourcingWork = Schemas['QuotingSourcingWork'];
export type WorkItem = Schemas['QuotingWorkItem'];
export type SupplyGap = Schemas['QuotingSupplyGap'];
export type PlanRow = Schemas['QuotingPlanRow'];
export type PlanCell = Schemas['QuotingPlanCell'];
export type MatrixPart = Schemas['QuotingMatrixPart'];
export type PlanMatrix = Schemas['QuotingPlanMatrix'];
export type PlanTotals = Schemas['QuotingPlanTotals'];
export type PartOffers = Schemas['QuotingPartOffers'];
export type OfferCurve = Schemas['QuotingOfferCurve'];
export type WhatIfBody = Schemas['QuotingWhatIf'];
export type BuyingToKeep = Schemas['QuotingBuyingToKeep'];
export type WhatIfAnswer = Schemas['QuotingWhatIfAnswer'];
export type PlanDifference = Schemas['QuotingPlanDifference'];
export type KeptPlan = Schemas['QuotingKeptPlan'];
export type RequestWithLines = Schemas['SourcingRequestWithLines'];
export type RequestState = Schemas['SourcingRequestState'];
export type RfqRequests = Schemas['QuotingRfqRequests'];
export type AnswerEffect = Schemas['QuotingAnswerEffect'];
export type SupplierOverview = Schemas['SourcingSupplierOverview'];
export type SupplierDetails = Schemas['SourcingSupplierDetails'];

export const LIST_PATH = '/quoting/sourcing';
export const of = (rfq: string) => `/quoting/rfqs/${encodeURIComponent(rfq)}`;

export const getCounts = (rfq: string) => get<WorkCounts>(`${of(rfq)}/sourcing/counts`);
export const getWork = (rfq: string) => get<SourcingWork>(`${of(rfq)}/sourcing`);
export const getPlan = (rfq: string, strategy: string) =>
  get<PlanMatrix>(`${of(rfq)}/plan`, { strategy });
export const getStrategies = (rfq: string) => get<PlanTotals>(`${of(rfq)}/plan/strategies`);
export const getPartOffers = (rfq: string, demand: number, strategy: string) =>
  get<PartOffers>(`${of(rfq)}/plan/parts/${demand}`, { strategy });
export const explainPlan = (rfq: string, strategy: string, path: string) => () =>
  get<Explanation>(`${of(rfq)}/plan/explain`, { path, strategy });
export const askWhatIf = (rfq: string, body: Partial<WhatIfBody>, signal: AbortSignal) =>
  post<WhatIfAnswer>(`${of(rfq)}/what-if`, body, { signal });
export const keepPlan = (rfq: string, body: Partial<BuyingToKeep>, key: string) =>
  post<KeptPlan>(`${of(rfq)}/plan/keep`, body, { key });

export const getRequests = (rfq: string) =>
  get<{ items: RequestWithLines[] }>(`${of(rfq)}/requests`);
export interface Asking {
  lines: number[];
  suppliers: string[];
  answer_by?: string;
}
export const askSuppliers = (rfq: string, asking: Asking, key: string) =>
  post<RfqRequests>(`${of(rfq)}/requests`, asking, { key });
export const noteSent = (
  rfq: string,
  request: string,
  body: { sent_on?: string; answer_by?: string; how?: string },
  key: string,
) => post<RequestState>(`${of(rfq)}/requests/${encodeURIComponent(request)}/sent`, body, { key });
export const requestFile = (rfq: string, request: string, kind: 'csv' | 'xlsx') =>
  API + pathWith(`${of(rfq)}/requests/${encodeURIComponent(request)}/file.${kind}`);
export function sendAnswer(rfq: string, file: File, request: string): Promise<AnswerEffect> {
  const form = new FormData();
  form.append('file', file);
  if (request) form.append('request', request);
  return post<AnswerEffect>(`${of(rfq)}/answers`, form);
}
export const SUPPLIERS_PATH = '/sourcing/suppliers';
export const getSuppliers = () => get<{ items: SupplierOverview[] }>(SUPPLIERS_PATH);
export const getSupplier = (name: string) =>
  get<SupplierDetails>(`${SUPPLIERS_PATH}/${encodeURIComponent(name)}`);
export const setSupplier = (
  body: { name: string; categories: string; contact?: string; currency?: string },
  options: WriteOptions,
) => post<unknown>(SUPPLIERS_PATH, body, options);
