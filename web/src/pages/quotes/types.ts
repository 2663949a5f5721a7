// A quote as the server tells it: /api/v1/quoting/quotes.
import type { Finding, Severity } from '../../api/problem';
import type { MoneyText } from '../../parts/amounts';

export type QuoteClass = 'firm' | 'budgetary';
export type QuoteState = 'draft' | 'issued' | 'superseded' | 'withdrawn' | 'expired' | 'broken';

export interface Holder {
  held_by: 'nobody' | 'us' | 'customer';
  who: string;
  since: string | null;
  what: string;
}

export interface QuoteListItem {
  document: string;
  number: string;
  revision: number;
  revisions: number;
  rfq: string;
  customer_id: number;
  customer: string;
  customer_name: string;
  assembly: string;
  quote_class: QuoteClass;
  state: QuoteState;
  prepared_on: string;
  prepared_by: string;
  issued_on: string | null;
  earlier_issued_on: string | null;
  valid_until: string;
  gaps: number;
  open_queries: number;
  holder: Holder;
}

export interface LeadTime {
  calendar_days: number | null;
  days_at_least: number;
  build_working_days: number;
  drivers: { part: string; days: number }[];
  unknown_parts: string[];
  lines_without_part: number;
  rule: 'serial' | 'parallel';
  net_days: number | null;
  turn: string;
}

export interface Turn {
  code: string;
  description: string;
  working_days: number;
  unit_price: MoneyText;
  total: MoneyText;
  calendar_days: number | null;
  days_at_least: number;
  limited_by_material: boolean;
}

export interface Price {
  boards: number;
  unit_price: MoneyText;
  total: MoneyText;
  lines_not_priced: number;
  lead_time: LeadTime;
  excess: MoneyText;
  turns: Turn[];
  one_off_share: MoneyText | null;
}

export interface Exposure {
  boards: number;
  part: string;
  maker: string;
  excess_pieces: number;
  value: MoneyText;
  why: string;
  carrier: string;
  needs_letter: boolean;
}

export interface QuotedLine {
  number: number;
  designators: string;
  pieces: number;
  fitting: 'fitted' | 'not_fitted' | 'customer_supplied';
  maker: string;
  part: string;
  description: string;
  note: string;
  material: MoneyText | null;
}

export interface Notice {
  kind: string;
  lines: number[];
  part: string;
  text: string;
}

export interface Sheet {
  customer: { company: string; contact: string; reference: string };
  number: string;
  revision: number;
  quote_class: QuoteClass;
  disclosure: 'closed' | 'open_book';
  date: string;
  valid_until: string;
  prepared_by: string;
  currency: string;
  assembly: { name: string; revision: string; bom_file: string; lines: number; placements: number };
  prices: Price[];
  headline_boards: number;
  one_off: { description: string; price: MoneyText; note: string }[];
  assumptions: { number: number; text: string; rests_on: string; query: string }[];
  exposures: Exposure[];
  omissions: string[];
  findings: { severity: Severity; count: number; message: string }[];
  terms: string[];
  lines: QuotedLine[];
  deferred: { kind: string; count: number; working_days: number; text: string }[];
  deviations: { message: string }[];
  notices: Notice[];
  completeness: {
    items: { item: string; done: number; of: number; open_lines: number[] }[];
    score: string;
  };
}

export interface Missing {
  line: number;
  code: string;
  what: string;
  mend: string;
}

export interface Quote {
  /** "Q7.2": this revision and no other, where "Q7" is the newest. */
  id: string;
  number: string;
  rfq: string;
  state: QuoteState;
  issued_on: string | null;
  sheet: Sheet;
  missing: Missing[];
  document: string;
  revision: number;
  revisions: number;
  reason: string;
  withdrawn_on: string | null;
  withdrawal_reason: string;
  broken_on: string | null;
  last_check: { on: string; outcome: string; broken: Drift[]; covered: Drift[] } | null;
  not_orderable: string;
  findings: Finding[];
}

export interface Drift {
  what: string;
  was: string;
  is: string;
  covered_by: string;
}

export interface Revision {
  id: number;
  document: string;
  revision: number;
  quote_class: QuoteClass;
  state: QuoteState;
  reason: string;
  prepared_on: string;
  prepared_by: string;
  issued_on: string | null;
  valid_until: string;
}

export interface Query {
  number: string;
  text: string;
  lines: number[];
  holds_up: boolean;
  state: 'open' | 'answered' | 'assumed' | 'withdrawn' | 'settled';
  held_by: Holder['held_by'];
  holder: string;
  held_since: string | null;
  due_at: string | null;
  late_hours: number;
  asked_on: string;
  asked_by: string;
  days_open: number;
  answer: string;
  closed_on: string | null;
  closed_by: string;
}

export interface Story {
  number: string;
  document: string;
  version: string;
  customer_id: number;
  customer: string;
  today: string;
  holder: Holder;
  revisions: Revision[];
  events: { id: number; at: string; who: string; what: string; document: string }[];
  queries: Query[];
  clock: {
    received: string;
    data_complete: string | null;
    issued: string | null;
    working_days: number;
    paused_days: number;
    turnaround_days: number;
    resting: boolean;
  };
  turnaround_holds: string;
}

export interface Margin {
  boards: number;
  turn: string;
  unit_price: MoneyText;
  cost: MoneyText;
  gain: MoneyText;
  mark_up: string | null;
  margin: string | null;
}

export interface Item {
  key: string;
  kind: 'minimum_order' | 'tooling' | 'technical_query' | 'assumption';
  text: string;
  state: 'open' | 'accepted';
  accepted_on: string | null;
  said_by: string;
  note: string;
}

export interface Pages {
  document: string;
  pages: number;
  width: number;
  height: number;
  are: 'as_issued' | 'drawn_anew' | 'as_they_would_be';
}

export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface TextChange {
  what: string;
  before: string;
  after: string;
}

export interface Comparison {
  before: string;
  after: string;
  heads: TextChange[];
  prices: {
    boards: number;
    before: MoneyText | null;
    after: MoneyText | null;
    difference: string;
    lead_before: string;
    lead_after: string;
  }[];
  lines: { designators: string; before: string; after: string }[];
  texts: TextChange[];
  lines_unchanged: number;
}
