// The doors of our parts, in the types that the server describes.
import { get, post } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type PartPage = Schemas['PartsPartPage'];
export type PartInList = Schemas['PartsPartInList'];
export type PartFile = Schemas['PartsPartFile'];
export type Made = Schemas['PartsManufacturerPartView'];
export type PartState = Schemas['PartsPartState'];
export type PartUse = Schemas['PartsPartUse'];
export type PartEvent = Schemas['PartsPartEvent'];

const of = (part: string) => `/parts/catalogue/${encodeURIComponent(part)}`;

export const getParts = (query: Record<string, string | number>, signal?: AbortSignal) =>
  get<PartPage>('/parts/catalogue', query, signal);
export const getPart = (part: string) => get<PartFile>(of(part));
export const reviewPart = (part: string, state: PartState, seen: number, note: string, key: string) =>
  post<PartFile>(`${of(part)}/review`, { state, seen, ...(note ? { note } : {}) }, { key });
export const mergePart = (part: string, into: string, seen: number, note: string, key: string) =>
  post<PartFile>(`${of(part)}/merge`, { into, seen, ...(note ? { note } : {}) }, { key });

export interface Correction {
  seen: number;
  description?: string;
  made?: { manufacturer: string; mpn: string } & Partial<
    Record<'description' | 'package' | 'parameters' | 'moisture_level' | 'origin', string>
  > & { lifecycle?: Made['lifecycle']; rohs?: Made['rohs']; reach?: Made['reach'] };
  note?: string;
}
export const correctPart = (part: string, correction: Correction, key: string) =>
  post<PartFile>(`${of(part)}/correction`, correction, { key });
