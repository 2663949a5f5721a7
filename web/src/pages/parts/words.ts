// What states, events and values of a part are called.
import type { Tone } from '../../parts/StatusWord';
import type { Made, PartEvent, PartState } from './api';

export const STATES: Record<PartState, [Tone, string]> = {
  proposed: ['warn', 'to review'],
  released: ['good', 'released'],
  blocked: ['bad', 'blocked'],
};

const EVENTS: Record<string, string> = {
  part_added: 'put it on file',
  part_changed: 'corrected it',
  part_released: 'released it',
  part_blocked: 'blocked it',
  part_proposed: 'asked for a new review',
  part_merged: 'merged it',
  part_took_over: 'merged another into it',
  customer_number_set: 'kept a customer’s number for it',
};

export const eventWords = ({ what }: Pick<PartEvent, 'what'>): string =>
  EVENTS[what] ?? what.replaceAll('_', ' ');

export const LIFECYCLES: Record<Made['lifecycle'], string> = {
  unknown: 'not known',
  active: 'active',
  not_recommended: 'not for new designs',
  last_time_buy: 'last time buy',
  obsolete: 'obsolete',
};

export const COMPLIANCES: Record<Made['rohs'], string> = {
  unknown: 'not known',
  compliant: 'complies',
  exempt: 'complies by an exemption',
  not_compliant: 'does not comply',
};

/** Values of a part that are known, each under its name; where none is, nothing stands. */
export function valuesOf(made: Made): [string, string][] {
  const rows: [string, string][] = [
    ['Description', made.description],
    ['Package', made.package],
    ['Values', made.parameters && `${made.parameters} (${made.parameters_from})`],
    ['Series', made.series],
    ['Life cycle', made.lifecycle === 'unknown' ? '' : LIFECYCLES[made.lifecycle]],
    ['Moisture level', made.moisture_level],
    ['RoHS', made.rohs === 'unknown' ? '' : COMPLIANCES[made.rohs]],
    ['REACH', made.reach === 'unknown' ? '' : COMPLIANCES[made.reach]],
    ['Origin', made.origin],
  ];
  return rows.filter(([, text]) => text !== '');
}

/** Only what was changed goes to the server. */
export function changed<T extends Record<string, string>>(before: T, after: T): Partial<T> {
  const out: Partial<T> = {};
  for (const name of Object.keys(after) as (keyof T)[]) {
    if (after[name] !== before[name]) out[name] = after[name];
  }
  return out;
}
