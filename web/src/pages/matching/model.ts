// What the matching page shows, as plain values: groups of lines, the next one, what a decision
// changes and how it is undone.
import type { Tone } from '../../parts/StatusWord';
import type { Choice, Comparison, Decision, Grade, MatchingLine, MatchingPage, Stand } from './api';

export const GRADES: Record<Grade, string> = {
  decided: 'decided',
  exact: 'exact',
  normalised: 'other spelling',
  alias: 'maker’s other name',
  successor: 'take-over',
  customer_number: 'their number',
  packing: 'other packing',
  look_alike: 'look-alike signs',
  mpn_only: 'no maker named',
  finish: 'other finish',
  fuzzy: 'near in spelling',
  parametric: 'by its values',
  parametric_open: 'values not all known',
  ambiguous: 'several fit',
  other_maker: 'another maker',
  none: 'nothing on file',
};

export const STANDS: Record<Stand, [Tone, string]> = {
  suggested: ['warn', 'to decide'],
  unknown: ['warn', 'not on file'],
  nothing: ['warn', 'says too little'],
  refused: ['warn', 'none of ours'],
  decided: ['good', 'decided'],
  sure: ['good', 'sure'],
  supplied: ['none', 'customer sends'],
  not_bought: ['none', 'not bought'],
};

const OPEN: readonly Stand[] = ['suggested', 'unknown', 'nothing', 'refused'];
export const isOpen = (line: Pick<MatchingLine, 'stand'>): boolean => OPEN.includes(line.stand);

/** What a line is called in a list: its own words, most telling first. */
export function wordsOf(line: MatchingLine): string {
  const named = line.named
    .map(({ manufacturer, mpn }) => `${manufacturer} ${mpn}`.trim())
    .filter(Boolean)
    .join(' or ');
  if (named) return named;
  const rest = [line.value, line.package, line.customer_pn, line.description].filter(Boolean);
  return rest.join(' · ') || 'says nothing';
}

/** Under the words: what the line says besides. */
export function moreOf(line: MatchingLine): string {
  const rest = line.named.length > 0 ? [line.description, line.value, line.package] : [];
  return rest.filter(Boolean).join(' · ');
}

export interface Group {
  id: string;
  name: string;
  lines: number;
}

/** The chips above the list: what is open first, by how sure it is; then what is settled. */
export function groupsOf(page: MatchingPage): Group[] {
  const groups: Group[] = [{ id: 'open', name: 'Open', lines: page.open }];
  for (const { stand, grade, lines } of page.counts) {
    if (stand === 'suggested') groups.push({ id: grade, name: capital(GRADES[grade]), lines });
  }
  const total = (stand: Stand) =>
    page.counts.filter((one) => one.stand === stand).reduce((sum, one) => sum + one.lines, 0);
  for (const stand of ['unknown', 'nothing', 'refused', 'decided', 'sure', 'supplied', 'not_bought'] as const) {
    const lines = total(stand);
    if (lines > 0) groups.push({ id: stand, name: capital(STANDS[stand][1]), lines });
  }
  groups.push({ id: 'all', name: 'All', lines: page.items.length });
  return groups;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export function linesOf(page: MatchingPage, group: string): MatchingLine[] {
  if (group === 'all') return page.items;
  if (group === 'open') return page.items.filter(isOpen);
  return page.items.filter(
    (line) => line.stand === group || (line.stand === 'suggested' && line.grade === group),
  );
}

/** The next open line after this one, round the end; nothing when there is none. */
export function nextOpen(page: MatchingPage, from: number, step: 1 | -1 = 1): number | undefined {
  const open = page.items.filter(isOpen).map(({ line }) => line);
  if (step < 0) return open.filter((line) => line < from).at(-1) ?? open.at(-1);
  return open.find((line) => line > from) ?? open[0];
}

export const seenOf = (line: MatchingLine): number => line.decision?.number ?? 0;

/** Of lines that say the same one is enough: the decision is for all of them. */
export function oncePerText(lines: readonly MatchingLine[]): MatchingLine[] {
  const told = new Set<number>();
  return lines.filter((line) => !told.has(line.same_as) && told.add(line.same_as));
}

/** What accepting the first suggestion of each means; those without one are left out. */
export function acceptEach(lines: readonly MatchingLine[]): Choice[] {
  return oncePerText(lines).flatMap((line) =>
    line.best
      ? [{ line: line.line, seen: seenOf(line), manufacturer: line.best.manufacturer, mpn: line.best.mpn }]
      : [],
  );
}

export const rejectEach = (lines: readonly MatchingLine[]): Choice[] =>
  oncePerText(lines).map((line) => ({ line: line.line, seen: seenOf(line) }));

export const standingDecisions = (lines: readonly MatchingLine[]): MatchingLine[] =>
  oncePerText(lines).filter((line) => line.decision && !line.decision.taken_back);

/** One step of this page that can be undone: each line with what held before. */
export interface Step {
  words: string;
  before: { line: number; decision: Decision | null }[];
}

export function stepOf(words: string, page: MatchingPage, lines: readonly number[]): Step {
  return {
    words,
    before: lines.map((number) => {
      const decision = page.items[number - 1]?.decision ?? null;
      return { line: number, decision: decision && !decision.taken_back ? decision : null };
    }),
  };
}

/** What has to be asked to undo a step: decisions to take back, and earlier ones to say again. */
export function undoOf(step: Step, now: MatchingPage): { back: Choice[]; again: Choice[] } {
  const back: Choice[] = [];
  const again: Choice[] = [];
  for (const { line, decision } of step.before) {
    const shown = now.items[line - 1];
    if (!shown) continue;
    const seen = seenOf(shown);
    if (decision) {
      again.push({ line, seen, ...(decision.mpn ? { manufacturer: decision.manufacturer, mpn: decision.mpn } : {}) });
    } else if (shown.decision && !shown.decision.taken_back) back.push({ line, seen });
  }
  return { back, again };
}

export const AGREEMENTS: Record<Comparison['agreement'], [sign: string, word: string]> = {
  same: ['=', 'the same'],
  alike: ['≈', 'the same, written otherwise'],
  better: ['↑', 'better than asked'],
  differs: ['≠', 'differs'],
  only_line: ['?', 'not known of the part'],
  only_part: ['·', 'not asked for'],
};

/** Two texts cut where they differ: what begins alike, what stands between, what ends alike. */
export function cutsOf(one: string, other: string): [before: string, middle: string, after: string] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1;
  return [one.slice(0, head), one.slice(head, one.length - tail), one.slice(one.length - tail)];
}

export function decisionWords(decision: Decision): string {
  if (decision.taken_back) return 'taken back';
  return decision.part || 'none of our parts';
}
