import { describe, expect, it } from 'vitest';

import type { Made } from './api';
import { changed, eventWords, valuesOf } from './words';

const made: Made = {
  manufacturer: 'Yageo',
  mpn: 'RC0402FR-0710KL',
  description: 'Resistor',
  package: '0402',
  lifecycle: 'unknown',
  parameters: 'resistor 10kΩ 1% 0402',
  parameters_from: 'its number (Yageo RC)',
  moisture_level: '',
  rohs: 'not_compliant',
  reach: 'unknown',
  origin: '',
  series: '',
  numbers: [],
};

describe('a part in words', () => {
  it('leaves out what nobody knows', () => {
    expect(valuesOf(made)).toEqual([
      ['Description', 'Resistor'],
      ['Package', '0402'],
      ['Values', 'resistor 10kΩ 1% 0402 (its number (Yageo RC))'],
      ['RoHS', 'does not comply'],
    ]);
  });
  it('says what happened to it, also what this page does not know', () => {
    expect(eventWords({ what: 'part_released' })).toBe('released it');
    expect(eventWords({ what: 'part_sold_twice' })).toBe('part sold twice');
  });
  it('tells a correction by what differs alone', () => {
    expect(changed({ a: '1', b: '2' }, { a: '1', b: '' })).toEqual({ b: '' });
    expect(changed({ a: '1' }, { a: '1' })).toEqual({});
  });
});
