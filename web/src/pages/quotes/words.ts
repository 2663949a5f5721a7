// What states, holders, events and gaps of a quote are called.
import type { Tone } from '../../parts/StatusWord';
import { showDate } from '../../parts/amounts';
import type { Holder, LeadTime, Missing, Query, QuoteClass, QuoteState } from './types';

export const STATES: Record<QuoteState, [Tone, string]> = {
  draft: ['none', 'draft'],
  issued: ['good', 'issued'],
  superseded: ['none', 'superseded'],
  withdrawn: ['bad', 'withdrawn'],
  expired: ['warn', 'expired'],
  broken: ['bad', 'broken'],
};

export const CLASSES: Record<QuoteClass, string> = { firm: 'firm', budgetary: 'budgetary' };

export const STRATEGIES = [
  { value: 'least-cost', label: 'Least cost' },
  { value: 'least-excess', label: 'Least left over' },
  { value: 'fastest', label: 'Fastest' },
  { value: 'least-suppliers', label: 'Fewest suppliers' },
];

const EVENTS: Record<string, string> = {
  quote_prepared: 'prepared it',
  quote_issued: 'issued it',
  quote_withdrawn: 'withdrew it',
  quote_accepted: 'accepted it for the customer',
  quote_declined: 'declined it for the customer',
  quote_item_accepted: 'recorded an acceptance',
  quote_found_broken: 'found what it rests on moved',
  quote_found_whole: 'found what it rests on whole',
  price_deviation_explained: 'explained its deviation from the price guide',
};

export const eventWords = (what: string): string => EVENTS[what] ?? what.replaceAll('_', ' ');

export const ITEM_KINDS: Record<string, string> = {
  minimum_order: 'Minimum quantity',
  tooling: 'Tooling',
  technical_query: 'Technical query',
  assumption: 'Assumption',
};

export const NOTICES: Record<string, string> = {
  non_cancellable: 'Cannot be cancelled or returned',
  obsolete: 'Obsolete',
  last_time_buy: 'Last time buy',
  not_recommended: 'Not for new designs',
  long_lead: 'Long lead time',
  single_source: 'Single source',
  offer_ends_before: 'Offer ends before the quote',
};

export const COMPLETENESS: Record<string, string> = {
  parts_coded: 'Parts coded',
  lead_times: 'Lead times known',
  order_quantities: 'Minimum quantities known',
  alternates: 'With an alternate',
  gaps_listed: 'Gaps on record',
};

export const CARRIERS: Record<string, string> = {
  customer: 'the customer',
  us: 'we, into our stock',
  absorbed: 'our margin',
  shared: 'the customer and we, half each',
};

export function holderWords(holder: Holder): string {
  if (holder.held_by === 'nobody') return 'nobody';
  const since = holder.since ? ` since ${showDate(holder.since)}` : '';
  return `${holder.who}${since}: ${holder.what}`;
}

/** Who holds an open technical query. */
export function holderOf(query: Query): string {
  if (query.held_by === 'customer') return query.holder;
  return query.holder ? `us (${query.holder})` : 'us, nobody in particular';
}

export const days = (count: number): string => `${count.toLocaleString()} day${count === 1 ? '' : 's'}`;

export function leadWords(lead: Pick<LeadTime, 'calendar_days' | 'days_at_least'>): string {
  if (lead.calendar_days != null) return days(lead.calendar_days);
  return `at least ${days(lead.days_at_least)}`;
}

/** For a cell of a table. */
export function leadShort(lead: Pick<LeadTime, 'calendar_days' | 'days_at_least'>): string {
  return lead.calendar_days != null ? days(lead.calendar_days) : `≥ ${days(lead.days_at_least)}`;
}

export interface Mend {
  name: string;
  path: string;
}

/** The page that closes a gap; undefined for a technical query, which is answered on this page. */
export function mendOf(missing: Missing, rfq: string): Mend | undefined {
  const line = missing.line > 0 ? `&line=${missing.line}` : '';
  const of = missing.line > 0 ? ` line ${missing.line}` : '';
  switch (missing.code) {
    case 'no_part':
      return { name: `Match${of}`, path: `/rfqs/${rfq}/matching?${line.slice(1)}` };
    case 'no_price':
      return { name: `Find a price${of && ` for${of}`}`, path: `/sourcing/${rfq}?${line.slice(1)}` };
    case 'no_lead_time':
      return { name: `Find a lead time${of && ` for${of}`}`, path: `/sourcing/${rfq}?${line.slice(1)}` };
    case 'no_quantity':
    case 'no_supply_date':
      return { name: `Open the RFQ${of && ` at${of}`}`, path: `/rfqs/${rfq}?${line.slice(1)}` };
    case 'part_blocked':
      return { name: 'Open the parts', path: '/parts' };
    case 'labour_not_released':
      return { name: 'Open the labour', path: `/labour/${rfq}` };
    default:
      return undefined;
  }
}

/** "TQ3  which finish?" begins with its number. */
export const queryOf = (missing: Missing): string | undefined =>
  missing.code === 'query_open' ? /^TQ\d+/.exec(missing.what)?.[0] : undefined;
