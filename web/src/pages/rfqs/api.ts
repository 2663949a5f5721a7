// What the pages of RFQs ask the server, as it answers.
import { API, get, pathWith, post, type WriteOptions } from '../../api/client';
import { isOver, type Job } from '../../api/hooks';
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Stage = Schemas['QuotingRfqStage'];
export type RfqSummary = Schemas['QuotingRfqSummary'];
export type PackFile = Schemas['QuotingPackFile'];
export type DataCheck = Schemas['QuotingDataCheck'];
export type DataPack = Schemas['QuotingDataPack'];
export type PackLogEntry = Schemas['QuotingPackLogEntry'];
export type FileDifference = Schemas['QuotingFileDifference'];
export type RfqClock = Schemas['QuotingRfqClock'];
export type ColumnProposal = Schemas['BomColumnProposal'];
export type BomHead = Schemas['QuotingBomHead'];
export type BomLine = Schemas['BomBomLine'];
export type SheetRow = Schemas['BomSheetRow'];
export type SheetRows = Schemas['BomSheetRows'];
export type LineStand = Schemas['QuotingBomLineStand'];
export type BomLines = Schemas['QuotingBomLines'];

export interface ReadAgain {
  column?: number;
  role?: string;
  header_row?: number;
  sheet?: string;
  variant?: string;
  file?: string;
  version?: number;
}

const of = (rfq: string) => `/quoting/rfqs/${encodeURIComponent(rfq)}`;

export const FILE_BYTES_MAX = 64 * 1024 * 1024;

export const getRfq = (rfq: string) => get<RfqSummary>(`${of(rfq)}/summary`);
export const getPack = (rfq: string) => get<DataPack>(`${of(rfq)}/files`);
export const getLog = (rfq: string) => get<{ items: PackLogEntry[] }>(`${of(rfq)}/file-log`);
export const getClock = (rfq: string) => get<RfqClock>(`${of(rfq)}/clock`);
export const getBom = (rfq: string) => get<BomHead>(`${of(rfq)}/bom`);
export const getLines = (rfq: string) => get<BomLines>(`${of(rfq)}/bom/lines`);
export const getRows = (
  rfq: string,
  reading: number,
  sheet: number,
  from: number,
  limit: number,
  signal?: AbortSignal,
) => get<SheetRows>(`${of(rfq)}/bom/readings/${reading}/rows`, { sheet, from, limit }, signal);

export const readAgain = (rfq: string, told: ReadAgain) =>
  post<BomHead>(`${of(rfq)}/bom/read`, told);
export const returnTo = (rfq: string, reading: number) =>
  post<BomHead>(`${of(rfq)}/bom/return`, { reading });
export const rememberMapping = (rfq: string) =>
  post<{ number: string; customer: string; columns: string }>(`${of(rfq)}/bom/remember`, {});

export const recordEvent = (
  rfq: string,
  verb: 'pause' | 'resume' | 'complete',
  reason: string,
  options?: WriteOptions,
) => post<RfqClock>(`${of(rfq)}/${verb}`, reason ? { reason } : {}, options);

export const askForData = (rfq: string, kinds: string[], asked_of: string) =>
  post<DataPack>(`${of(rfq)}/data-asked`, { kinds, asked_of });

export const compareVersions = (rfq: string, file: string, before: number, after: number) =>
  get<FileDifference>(`${of(rfq)}/files/${encodeURIComponent(file)}/compare`, { before, after });

export interface SentWith {
  kind?: string;
  tags?: string[];
  sender?: string;
  note?: string;
}

export function attach(rfq: string, file: File, sent: SentWith = {}): Promise<PackFile> {
  const form = new FormData();
  form.append('file', file, file.name);
  if (sent.kind) form.append('kind', sent.kind);
  if (sent.tags && sent.tags.length > 0) form.append('tags', sent.tags.join(','));
  if (sent.sender) form.append('sender', sent.sender);
  if (sent.note) form.append('note', sent.note);
  return post<PackFile>(`${of(rfq)}/files`, form);
}

export function recognise(file: File): Promise<{ name: string; kind: string; words: string }> {
  const form = new FormData();
  form.append('file', file, file.name);
  return post('/quoting/recognise-file', form);
}

export interface NewRfq {
  account: string;
  assembly: string;
  revision: string;
  quantities: string;
  need_by: string;
  sender: string;
}

function rfqForm(rfq: NewRfq, bom: File, tags: string[]): FormData {
  const form = new FormData();
  form.append('bom', bom, bom.name);
  for (const name of ['assembly', 'revision', 'quantities', 'need_by', 'sender'] as const) {
    if (rfq[name]) form.append(name, rfq[name]);
  }
  if (tags.length > 0) form.append('tags', tags.join(','));
  return form;
}

const rfqsOf = (rfq: NewRfq) => `/quoting/accounts/${encodeURIComponent(rfq.account)}/rfqs`;

export function receiveRfq(
  rfq: NewRfq,
  bom: File,
  tags: string[],
  key: string,
): Promise<{ number: string }> {
  return post(rfqsOf(rfq), rfqForm(rfq, bom, tags), { key });
}

/** Larger ones are read as long work, which the page shows; the rest is there at once. */
export const BOM_BYTES_AT_ONCE = 300_000;

const LOOK_EVERY_MS = 300;

export async function receiveRfqWatched(
  rfq: NewRfq,
  bom: File,
  tags: string[],
  key: string,
  onJob: (job: Job) => void,
): Promise<{ number: string }> {
  let job = await post<Job>(`${rfqsOf(rfq)}/later`, rfqForm(rfq, bom, tags), { key });
  for (onJob(job); !isOver(job); onJob(job)) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    job = await get<Job>(`/jobs/${job.id}`);
  }
  return get<{ number: string }>(`/jobs/${job.id}/result`);
}

/** Where the browser fetches a file; what a tagged one is read for goes on record. */
export const fileAddress = (rfq: string, file: string, version: number, purpose: string): string =>
  API + pathWith(`${of(rfq)}/files/${encodeURIComponent(file)}`, { version, purpose });

export const STAGES: Record<Stage, [tone: 'good' | 'warn' | 'bad' | 'busy' | 'none', word: string]> = {
  collecting: ['warn', 'collecting data'],
  preparing: ['busy', 'to be quoted'],
  drafted: ['busy', 'quote drafted'],
  issued: ['good', 'quote issued'],
  resting: ['none', 'resting'],
};

export const KINDS: Record<string, string> = {
  bom: 'BOM',
  gerber: 'Bare-board data',
  placement: 'Placement',
  drawing: 'Drawing',
  stencil: 'Stencil',
  test_specification: 'Test specification',
  specification: 'Specification',
  programming: 'Programming',
  other: 'Other',
};

export const TAGS: Record<string, string> = { nda: 'NDA', export_control: 'Export control' };

export const showQuantities = (text: string): string =>
  text.split(',').map((one) => Number(one).toLocaleString()).join(' · ');
