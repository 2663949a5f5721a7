import { describe, expect, it } from 'vitest';

import type { Decision, MatchingLine, MatchingPage } from './api';
import {
  acceptEach,
  cutsOf,
  groupsOf,
  linesOf,
  moreOf,
  nextOpen,
  oncePerText,
  rejectEach,
  stepOf,
  undoOf,
  wordsOf,
} from './model';

function line(number: number, more: Partial<MatchingLine> = {}): MatchingLine {
  return {
    line: number,
    designators: `R${number}`,
    pieces: '1',
    named: [],
    value: '',
    package: '',
    description: '',
    customer_pn: '',
    stand: 'suggested',
    grade: 'fuzzy',
    part: '',
    maker: '',
    why: '',
    best: { manufacturer: 'Yageo', mpn: `P${number}`, grade: 'fuzzy' },
    candidates: 1,
    same_as: number,
    decision: null,
    ...more,
  };
}

function decision(number: number, more: Partial<Decision> = {}): Decision {
  return {
    number,
    part: 'Yageo P1',
    manufacturer: 'Yageo',
    mpn: 'P1',
    by: 'ann',
    at: '2026-12-01T10:00:00Z',
    about: 'R1',
    note: '',
    taken_back: false,
    ...more,
  };
}

function page(items: MatchingLine[], counts: MatchingPage['counts'] = []): MatchingPage {
  return {
    rfq: 'R1',
    customer: 'Kranich',
    customer_code: 'C1',
    reading: 1,
    open: 2,
    settled: 1,
    to_file: 0,
    policy: '',
    counts,
    misspelt: [],
    items,
  };
}

const four = page(
  [
    line(1),
    line(2, { stand: 'sure', grade: 'exact' }),
    line(3, { grade: 'mpn_only' }),
    line(4, { stand: 'unknown', grade: 'none', best: null }),
  ],
  [
    { stand: 'suggested', grade: 'mpn_only', lines: 1 },
    { stand: 'suggested', grade: 'fuzzy', lines: 1 },
    { stand: 'unknown', grade: 'none', lines: 1 },
    { stand: 'sure', grade: 'exact', lines: 1 },
  ],
);

describe('the groups of lines', () => {
  it('name what is open first, by grade, then what is settled', () => {
    expect(groupsOf(four).map(({ id }) => id)).toEqual([
      'open', 'mpn_only', 'fuzzy', 'unknown', 'sure', 'all',
    ]);
  });
  it('hold the lines of a stand, or the suggestions of a grade', () => {
    const numbers = (group: string) => linesOf(four, group).map(({ line: number }) => number);
    expect(numbers('open')).toEqual([1, 3, 4]);
    expect(numbers('fuzzy')).toEqual([1]);
    expect(numbers('unknown')).toEqual([4]);
    expect(numbers('all')).toEqual([1, 2, 3, 4]);
  });
  it('are walked round the end', () => {
    expect(nextOpen(four, 1)).toBe(3);
    expect(nextOpen(four, 4)).toBe(1);
    expect(nextOpen(four, 3, -1)).toBe(1);
    expect(nextOpen(four, 1, -1)).toBe(4);
    expect(nextOpen(page([line(1, { stand: 'sure' })]), 1)).toBeUndefined();
  });
});

describe('the words of a line', () => {
  it('are its part numbers, or what else it says', () => {
    expect(wordsOf(line(1, { named: [{ manufacturer: 'TI', mpn: 'LM358' }, { manufacturer: '', mpn: 'X' }] })))
      .toBe('TI LM358 or X');
    expect(wordsOf(line(1, { value: '100nF', package: '0603' }))).toBe('100nF · 0603');
    expect(wordsOf(line(1))).toBe('says nothing');
    expect(moreOf(line(1, { value: '100nF' }))).toBe('');
  });
});

describe('many lines at once', () => {
  it('ask once for lines that say the same, and leave out what has no suggestion', () => {
    const lines = [line(1), line(2, { same_as: 1 }), line(3, { best: null })];
    expect(oncePerText(lines).map(({ line: number }) => number)).toEqual([1, 3]);
    expect(acceptEach(lines)).toEqual([{ line: 1, seen: 0, manufacturer: 'Yageo', mpn: 'P1' }]);
    expect(rejectEach(lines)).toEqual([{ line: 1, seen: 0 }, { line: 3, seen: 0 }]);
  });
});

describe('undoing', () => {
  it('takes back what was first decided, and says an earlier decision again', () => {
    const before = page([line(1), line(2, { decision: decision(4) }), line(3, { decision: decision(5, { taken_back: true }) })]);
    const step = stepOf('x', before, [1, 2, 3]);
    const after = page([
      line(1, { decision: decision(7) }),
      line(2, { decision: decision(8, { part: '', manufacturer: '', mpn: '' }) }),
      line(3, { decision: decision(9) }),
    ]);
    expect(undoOf(step, after)).toEqual({
      back: [{ line: 1, seen: 7 }, { line: 3, seen: 9 }],
      again: [{ line: 2, seen: 8, manufacturer: 'Yageo', mpn: 'P1' }],
    });
  });
  it('says "none of ours" again where that was said before', () => {
    const none = decision(4, { part: '', manufacturer: '', mpn: '' });
    const step = stepOf('x', page([line(1, { decision: none })]), [1]);
    expect(undoOf(step, page([line(1, { decision: decision(7) })])).again).toEqual([{ line: 1, seen: 7 }]);
  });
  it('does nothing about a decision that somebody took back already', () => {
    const step = stepOf('x', page([line(1)]), [1]);
    const after = page([line(1, { decision: decision(7, { taken_back: true }) })]);
    expect(undoOf(step, after)).toEqual({ back: [], again: [] });
  });
});

describe('two numbers side by side', () => {
  it('are cut where they differ', () => {
    expect(cutsOf('RC0402FR-0723KL', 'RC0402FR-0722KL')).toEqual(['RC0402FR-072', '3', 'KL']);
    expect(cutsOf('ABC', 'ABC')).toEqual(['ABC', '', '']);
    expect(cutsOf('ABC', 'AB')).toEqual(['AB', 'C', '']);
    expect(cutsOf('AAB', 'AB')).toEqual(['A', 'A', 'B']);
  });
});
