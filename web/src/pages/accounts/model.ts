// What the server gives of an account, and the words for it.
import type { components } from '../../api/schema';

type Schemas = components['schemas'];
export type Stewards = Schemas['AccountsAccountStewards'];
export type Contact = Schemas['AccountsContact'];
export type Team = Schemas['AccountsTeamView'];
export type ObjectiveCourse = Schemas['AccountsObjectiveCourse'];
export type ProductMap = Schemas['AccountsProductMap'];
export type Product = Schemas['AccountsProduct'];
export type Agreements = Schemas['AccountsAgreementsView'];
export type Thread = Schemas['AccountsThread'];
export type ThreadView = Schemas['AccountsThreadView'];
export type Message = Schemas['AccountsMessage'];
export type Questions = Schemas['AccountsQuestionQueue'];
export type Question = Schemas['AccountsQuestion'];
export type Issues = Schemas['AccountsIssueList'];
export type Issue = Schemas['AccountsIssueOnDay'];
export type Task = Schemas['AccountsTaskOnDay'];
export type Cadence = Schemas['AccountsCadenceView'];
export type Meeting = Schemas['AccountsMeeting'];
export type CustomerView = Schemas['AccountsCustomerView'];
export type TimelineEntry = Schemas['AccountsTimelineEntry'];
export type Numbering = Schemas['PartsCustomerNumberingView'];
export type Trial = Schemas['PartsTrial'];

/** "monthly_review" -> "Monthly review". */
export function words(name: string): string {
  const plain = name.replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

export const options = (...names: string[]): [string, string][] =>
  names.map((name) => [name, words(name)]);

export const ROLES_OF_THEIRS = options(
  'buyer', 'engineering', 'quality', 'logistics', 'production', 'finance', 'senior_management', 'other',
);
export const ROLES_OF_OURS = options(
  'buyer', 'engineer', 'quality', 'logistics', 'production', 'finance', 'senior_management',
);
export const ASKED_ROLES = options(
  'engineering', 'procurement', 'quality', 'stores_and_production', 'finance', 'sales', 'account_manager',
);
export const CHANNELS = options('email', 'phone', 'video', 'meeting', 'letter', 'portal');
export const TALKS = options('call', 'visit', 'monthly_review', 'quarterly_review');
export const TOPICS = options(
  'price', 'date', 'revision', 'safety', 'compliance', 'quality', 'material', 'other',
);
export const AGREEMENT_KINDS: [string, string][] = [
  ['nda', 'Non-disclosure'],
  ['frame', 'Frame'],
  ['quality', 'Quality'],
  ['logistics', 'Logistics'],
  ['service_level', 'Service level'],
  ['other', 'Other'],
];
export const PHASES = options(
  'idea', 'prototype', 'ramp', 'series', 'end_of_life', 'service_only', 'ended',
);

/** What was left empty is not said. */
export function saidOnly(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''));
}

/** One sentence: how it stands with the customer, from what is open and what they want of us. */
export function standing(
  open: { group: string; working_days_late: number }[],
  objectives: { state: { status: string } }[],
): string {
  const due = open.filter((one) => one.group === 'due');
  const late = open.filter((one) => one.working_days_late > 0).length;
  const waiting = open.filter((one) => one.group === 'waiting').length;
  const live = objectives.filter((one) => one.state.status !== 'ended');
  const met = live.filter((one) => one.state.status === 'met').length;
  const parts = [
    due.length === 0 ? 'nothing is due' : `${due.length} due`,
    ...(late > 0 ? [`${late} late`] : []),
    ...(waiting > 0 ? [`${waiting} waiting on others`] : []),
  ];
  const goals =
    live.length === 0 ? 'no objective is agreed' : `${met} of ${live.length} objectives met`;
  const text = `${parts.join(', ')}; ${goals}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
