// What the pages of RFQs ask the server, as it answers.
import { API, get, pathWith, post, type WriteOptions } from '../../api/client';
import type { Finding } from '../../api/problem';

export type Stage = 'collecting' | 'preparing' | 'drafted' | 'issued' | 'resting';

export interface RfqSummary {
  number: string;
  customer_id: number;
  customer: string;
  customer_name: string;
  assembly: string;
  revision: string;
  quantities: string;
  received_on: string;
  need_by: string | null;
  stage: Stage;
  quote: string;
  issued_on: string | null;
  open_queries: number;
  created_by: string;
  id: number;
}

export interface PackFile {
  name: string;
  version: number;
  kind: string;
  tags: string[];
  sha256: string;
  bytes: number;
  sender: string;
  received_on: string;
  received_by: string;
  note: string;
}

export interface DataCheck {
  kind: string;
  words: string;
  need: 'every_build' | 'some_builds';
  state: 'missing' | 'asked' | 'present';
  files: number;
  asked: { kind: string; on: string; of: string; by: string } | null;
}

export interface DataPack {
  rfq: string;
  files: PackFile[];
  missing: string[];
  checks: DataCheck[];
}

export interface PackLogEntry {
  on: string;
  at: string;
  who: string;
  what: string;
  file: string;
  version: number;
  detail: string;
  sha256: string;
}

export interface FileDifference {
  name: string;
  before: number;
  after: number;
  same_content: boolean;
  bytes_before: number;
  bytes_after: number;
  lines_added: number | null;
  lines_removed: number | null;
}

export interface ClockPause {
  from: string;
  until: string | null;
  reason: string;
}

export interface RfqClock {
  received: string;
  data_complete: string | null;
  issued: string | null;
  pauses: ClockPause[];
  working_days: number;
  paused_days: number;
  turnaround_days: number;
  days_to_data_complete: number;
  resting: boolean;
}

export interface ColumnProposal {
  column: number;
  header: string;
  role: string;
  confidence_percent: number;
  told: boolean;
}

export interface SheetAbout {
  name: string;
  rows: number;
  columns: number;
  columns_shown: number;
  hidden: boolean;
}

export interface ReadingFact {
  number: number;
  file: string;
  sha256: string;
  why: string;
  not_carried: string;
  on: string | null;
  by: string;
  quotes: string[];
}

export interface BomHead {
  rfq: string;
  reading: number;
  file_name: string;
  sha256: string;
  file: { format: string; encoding: string; sheets: SheetAbout[]; tree_rows: number };
  sheet: string | null;
  header_row: number | null;
  mapping: ColumnProposal[];
  told: { columns: string; header_row: number | null; sheet: string; variant: string };
  counts: {
    lines: number;
    placements: number;
    fitted: number;
    not_fitted: number;
    errors: number;
    warnings: number;
    notes: number;
  };
  findings: Finding[];
  readings: ReadingFact[];
}

export interface BomLine {
  row: number;
  refdes: string[];
  qty: string | null;
  alternates: { manufacturer: string; mpn: string }[];
  dnp: boolean;
  dnp_refdes: string[];
  description: string;
  value: string;
  package: string;
  customer_pn: string;
  customer_supplied: boolean;
  assembly: boolean;
  level: number;
}

export interface SheetRow {
  row: number;
  cells: string[];
  cut: number[];
  lines: { number: number; line: BomLine }[];
  other: string | null;
}

export interface SheetRows {
  sheet: number;
  rows: number;
  items: SheetRow[];
}

export interface LineStand {
  line: number;
  sheet: number;
  rows: number[];
  fitted: boolean;
  assembly: boolean;
  state: 'matched' | 'suggested' | 'unknown' | 'refused' | 'nothing';
  grade: string;
  part: string;
  maker: string;
  suggestions: number;
}

export interface BomLines {
  reading: number;
  matched: number;
  open: number;
  items: LineStand[];
}

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

export function receiveRfq(
  rfq: NewRfq,
  bom: File,
  tags: string[],
  key: string,
): Promise<{ number: string }> {
  const form = new FormData();
  form.append('bom', bom, bom.name);
  for (const name of ['assembly', 'revision', 'quantities', 'need_by', 'sender'] as const) {
    if (rfq[name]) form.append(name, rfq[name]);
  }
  if (tags.length > 0) form.append('tags', tags.join(','));
  return post(`/quoting/accounts/${encodeURIComponent(rfq.account)}/rfqs`, form, { key });
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
