// The doors of labour, in the types that the server describes.
import { get, pathWith, post, type WriteOptions } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type LabourPage = Schemas['QuotingLabourPage'];
export type LabourStep = Schemas['QuotingLabourStepView'];
export type FactKind = Schemas['QuotingBuildFactKind'];
export type Driver = Schemas['QuotingDriver'];
export type Standing = Schemas['QuotingLabourStanding'];

export interface Timing {
  step: string;
  /** null: the model's figure again. */
  milliseconds: number | null;
}
export interface Told {
  kind: FactKind;
  text: string;
}

const of = (rfq: string): string => `/quoting/rfqs/${encodeURIComponent(rfq)}/labour`;

export const labourPath = (rfq: string, boards: number | undefined): string =>
  pathWith(of(rfq), { boards });
export const getLabour = (rfq: string, boards: number | undefined) =>
  get<LabourPage>(labourPath(rfq, boards));
export const tryLabour = (
  rfq: string,
  boards: number | undefined,
  timings: Timing[],
  facts: Told[],
  signal?: AbortSignal,
) =>
  post<LabourPage>(
    `${of(rfq)}/trial`,
    { ...(boards ? { boards } : {}), timings, facts },
    signal ? { signal } : {},
  );
export const sayLabour = (
  rfq: string,
  said: { timings: Timing[]; facts: Told[]; why: string },
  options: WriteOptions,
) => post<LabourPage>(of(rfq), said, options);
export const releaseLabour = (rfq: string, note: string, options: WriteOptions) =>
  post<LabourPage>(`${of(rfq)}/release`, note ? { note } : {}, options);
export const askLabour = (rfq: string, to_person: string, note: string, key: string) =>
  post<LabourPage>(
    `${of(rfq)}/ask`,
    { ...(to_person ? { to_person } : {}), ...(note ? { note } : {}) },
    { key },
  );
export const takeTask = (task: string) =>
  post<unknown>(`/accounts/tasks/${encodeURIComponent(task)}/steps`, { kind: 'taken' });
