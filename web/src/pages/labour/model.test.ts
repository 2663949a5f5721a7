import { describe, expect, it } from 'vitest';

import type { LabourPage } from './api';
import {
  cents,
  changesOf,
  difference,
  driverWords,
  factText,
  fieldsOf,
  millisecondsOf,
  NOTHING_TYPED,
  readTyped,
  secondsOf,
  typedFrom,
  valuesOf,
} from './model';

const saved = {
  labour: {
    steps: [{ code: 'place' }, { code: 'load' }],
    facts: [{ kind: 'test_seconds', value: 90, text: '', why: '', who: '', on: '2026-12-01' }],
  },
  timed: [{ step: 'place', milliseconds: 240, why: '', who: '', on: '2026-12-01' }],
  forms: [
    { kind: 'test_seconds', words: 'min of test', least: 0, most: 10080 },
    { kind: 'sides', words: 'sides', least: 1, most: 2 },
    { kind: 'site', words: 'site', least: 0, most: 0 },
  ],
} as unknown as LabourPage;

describe('times', () => {
  it('are typed in seconds or as minutes and seconds', () => {
    expect(millisecondsOf('0.24')).toBe(240);
    expect(millisecondsOf('4,5')).toBe(4500);
    expect(millisecondsOf('1:30')).toBe(90_000);
    expect(millisecondsOf('45')).toBe(45_000);
    expect(millisecondsOf('soon')).toBeUndefined();
    expect(millisecondsOf('1.2345')).toBeUndefined();
    expect(secondsOf(240)).toBe('0.24');
    expect(secondsOf(45_000)).toBe('45');
  });
  it('told in minutes stand in minutes', () => {
    expect(factText(saved, 'test_seconds')).toBe('1.5');
    expect(factText(saved, 'sides')).toBe('');
  });
});

describe('what was typed', () => {
  it('is a change only where it differs from what is saved', () => {
    expect(changesOf(readTyped(NOTHING_TYPED, saved))).toBe(0);
    const same = readTyped({ timings: { place: '0.24', load: '' }, facts: { test_seconds: '1.5' } }, saved);
    expect(changesOf(same)).toBe(0);
    const other = readTyped({ timings: { place: '', load: '12' }, facts: { sides: '2', site: 'Brno' } }, saved);
    expect(other.timings).toEqual([
      { step: 'place', milliseconds: null },
      { step: 'load', milliseconds: 12_000 },
    ]);
    expect(other.facts).toEqual([{ kind: 'sides', text: '2' }, { kind: 'site', text: 'Brno' }]);
  });
  it('is marked where it is no time or out of range', () => {
    const read = readTyped({ timings: { load: 'x' }, facts: { sides: '3' } }, saved);
    expect(changesOf(read)).toBe(0);
    expect(read.wrong).toEqual({ load: 'Seconds such as 4.5, or 1:30', sides: 'From 1 to 2' });
  });
});

describe('what is typed and what stands there, as fields', () => {
  it('has a field for each step and fact, empty where nothing was told', () => {
    expect(valuesOf(saved)).toEqual({
      'step place': '0.24',
      'step load': '',
      'fact test_seconds': '1.5',
      'fact sides': '',
      'fact site': '',
    });
  });
  it('is typed where it is another value, also where it is emptied', () => {
    const typed = { timings: { place: '', load: '12' }, facts: { sides: '2' } };
    const values = { ...valuesOf(saved), ...fieldsOf(typed) };
    expect(typedFrom(values, valuesOf(saved))).toEqual(typed);
    expect(typedFrom(valuesOf(saved), valuesOf(saved))).toEqual(NOTHING_TYPED);
  });
});

describe('what a step is counted by', () => {
  it('is said in words, also in a formula', () => {
    expect(driverWords('smt_placement')).toBe('SMT placements');
    expect(driverWords('parts[qfp] + 0.5*smt_joint')).toBe('parts[qfp] + 0.5*SMT joints');
  });
});

describe('figures beside each other', () => {
  it('differ by what was added or taken away, exactly', () => {
    expect(difference('12.40', '12.09')).toBe('+0.31');
    expect(difference('11.9', '12.09')).toBe('−0.19');
    expect(difference('12.0', '12')).toBe('');
    expect(difference('1', undefined)).toBe('');
  });
  it('show two digits, rounded on the text', () => {
    expect(cents('12.34567')).toBe('12.35');
    expect(cents('0.995')).toBe('1.00');
    expect(cents('7')).toBe('7.00');
    expect(cents('-0.004')).toBe('0.00');
  });
});
