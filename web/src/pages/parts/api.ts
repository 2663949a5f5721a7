// The doors of our parts, in the types that the server describes.
import { get, post, type WriteOptions } from '../../api/client';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type PartPage = Schemas['PartsPartPage'];
export type PartInList = Schemas['PartsPartInList'];
export type PartFile = Schemas['PartsPartFile'];
export type Made = Schemas['PartsManufacturerPartView'];
export type PartState = Schemas['PartsPartState'];
export type PartEvent = Schemas['PartsPartEvent'];

export const partPath = (part: string) => `/parts/catalogue/${encodeURIComponent(part)}`;

export const getParts = (query: Record<string, string | number>, signal?: AbortSignal) =>
  get<PartPage>('/parts/catalogue', query, signal);
export const getPart = (part: string) => get<PartFile>(partPath(part));
export const reviewPart = (part: string, state: PartState, version: number, note: string, options: WriteOptions) =>
  post<PartFile>(`${partPath(part)}/review`, { state, seen: version, ...(note ? { note } : {}) }, options);
export const mergePart = (part: string, into: string, version: number, note: string, options: WriteOptions) =>
  post<PartFile>(`${partPath(part)}/merge`, { into, seen: version, ...(note ? { note } : {}) }, options);

export interface Correction {
  seen: number;
  description?: string;
  made?: { manufacturer: string; mpn: string } & Partial<
    Record<'description' | 'package' | 'parameters' | 'moisture_level' | 'origin', string>
  > & { lifecycle?: Made['lifecycle']; rohs?: Made['rohs']; reach?: Made['reach'] };
  note?: string;
}
export const correctPart = (part: string, correction: Correction, options: WriteOptions) =>
  post<PartFile>(`${partPath(part)}/correction`, correction, options);
