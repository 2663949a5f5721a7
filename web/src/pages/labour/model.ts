// Labour as plain values: times in the units people say, what was typed and is not saved yet.
import type { Driver, FactKind, LabourPage, LabourStep, Timing, Told } from './api';

/** Seconds with at most three digits, as they are typed: "0.24", "45". */
export function secondsOf(milliseconds: number): string {
  const whole = Math.trunc(milliseconds / 1000);
  const rest = String(milliseconds % 1000).padStart(3, '0').replace(/0+$/, '');
  return rest ? `${whole}.${rest}` : String(whole);
}

/** Seconds as typed, or minutes with ":" ("1:30"); undefined when it is no time. */
export function millisecondsOf(text: string): number | undefined {
  const clock = /^(\d{1,5}):([0-5]?\d)$/.exec(text.trim());
  if (clock) return (Number(clock[1]) * 60 + Number(clock[2])) * 1000;
  const plain = /^(\d{1,6})(?:[.,](\d{1,3}))?$/.exec(text.trim());
  if (!plain) return undefined;
  return Number(plain[1]) * 1000 + Number((plain[2] ?? '').padEnd(3, '0') || 0);
}

const fixed = (value: number, digits: number) =>
  value.toLocaleString(undefined, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** "4.25 h", "12.4 min", "8.3 s": the unit in which it is easy to say. */
export function showTimeSpan(milliseconds: number): string {
  if (milliseconds === 0) return '0';
  if (milliseconds >= 3_600_000) return `${fixed(milliseconds / 3_600_000, 2)} h`;
  if (milliseconds >= 60_000) return `${fixed(milliseconds / 60_000, 1)} min`;
  return `${fixed(milliseconds / 1000, milliseconds < 10_000 ? 2 : 1)} s`;
}

export const hours = (milliseconds: number): string => fixed(milliseconds / 3_600_000, 2);
export const minutes = (milliseconds: number): string => fixed(milliseconds / 60_000, 2);

export const DRIVERS: Record<Driver, string> = {
  once: 'once',
  smt_placement: 'SMT placements',
  smt_line: 'SMT parts (feeders)',
  through_hole_part: 'THT components',
  through_hole_line: 'THT parts',
  line: 'Fitted lines',
  part_to_buy: 'Parts to buy',
  smt_side: 'Sides with SMT',
  bottom_placement: 'On the second side',
  fine_pitch: 'Fine pitch',
  smt_joint: 'SMT joints',
  through_hole_joint: 'THT joints',
  hand_operation: 'Hand operations',
  programmed_device: 'Devices to program',
  test_second: 'Seconds of test',
  coating_second: 'Seconds of coating',
  box_build_second: 'Seconds of box build',
  parts_of: 'components',
  lines_of: 'lines',
};

/** A step's count in words: "0.5*SMT joints + parts[qfp]". */
export const driverWords = (formula: string): string =>
  formula.replace(/[a-z_]+/g, (name) => DRIVERS[name as Driver] ?? name);

export const GROUPS: Record<LabourStep['group'], [name: string, one: string]> = {
  assembly: ['Each board', 'board'],
  panel: ['Each panel', 'panel'],
  batch: ['Each run', 'run'],
  job: ['Each order', 'order'],
  one_off: ['Once per product', 'product'],
};
export const GROUP_ORDER = ['assembly', 'panel', 'batch', 'job', 'one_off'] as const;

export const FACTS: Record<FactKind, string> = {
  boards_per_panel: 'Boards on a panel',
  sides: 'Sides with SMT',
  bottom_placements: 'Placements on the second side',
  fine_pitch: 'Fine-pitch components',
  through_hole_joints: 'THT joints',
  hand_operations: 'Hand operations',
  programmed_devices: 'Devices to program',
  test_seconds: 'Test, minutes a board',
  coating_seconds: 'Coating, minutes a board',
  box_build_seconds: 'Box build, minutes a board',
  units_before: 'Units built before',
  site: 'Site',
};

const IN_MINUTES: readonly FactKind[] = ['test_seconds', 'coating_seconds', 'box_build_seconds'];

/** What was told, as it would be typed again. */
export function factText(page: LabourPage, kind: FactKind): string {
  const fact = page.labour.facts.find((one) => one.kind === kind);
  if (!fact) return '';
  if (kind === 'site') return fact.text;
  if (!IN_MINUTES.includes(kind)) return String(fact.value);
  return String(Math.round((fact.value / 60) * 1000) / 1000);
}

/** The time of one of a step, in milliseconds. */
export const timeOfOne = (step: LabourStep): number =>
  step.occurrences > 0 ? Math.round(step.milliseconds / step.occurrences) : step.milliseconds;
export const modelOfOne = (step: LabourStep): number =>
  step.occurrences > 0 ? Math.round(step.model_milliseconds / step.occurrences) : step.model_milliseconds;

export interface Typed {
  timings: Record<string, string>;
  facts: Partial<Record<FactKind, string>>;
}
export const NOTHING_TYPED: Typed = { timings: {}, facts: {} };

const STEP = 'step ';
const FACT = 'fact ';

/** Times and facts as fields of one form: what is typed, and what stands there. */
export const fieldOfStep = (code: string): string => STEP + code;
export const fieldOfFact = (kind: FactKind): string => FACT + kind;

export function valuesOf(saved: LabourPage): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { code } of saved.labour.steps) {
    const timed = saved.timed.find(({ step }) => step === code);
    values[fieldOfStep(code)] = timed ? secondsOf(timed.milliseconds) : '';
  }
  for (const { kind } of saved.forms) values[fieldOfFact(kind)] = factText(saved, kind);
  return values;
}

export function fieldsOf(typed: Typed): Record<string, string> {
  const named = (mark: string, texts: Record<string, string>) =>
    Object.entries(texts).map(([name, text]) => [mark + name, text]);
  return Object.fromEntries([...named(STEP, typed.timings), ...named(FACT, typed.facts)]);
}

/** What of these values is another one than stands there: as if it had been typed. */
export function typedFrom(values: Record<string, string>, standing: Record<string, string>): Typed {
  const typed: Typed = { timings: {}, facts: {} };
  for (const [field, text] of Object.entries(values)) {
    if (text === standing[field]) continue;
    if (field.startsWith(STEP)) typed.timings[field.slice(STEP.length)] = text;
    else typed.facts[field.slice(FACT.length) as FactKind] = text;
  }
  return typed;
}

export interface Read {
  timings: Timing[];
  facts: Told[];
  /** What cannot be understood, by step or fact. */
  wrong: Record<string, string>;
}

/** What was typed against what is saved: changes alone, and what is no time or figure. */
export function readTyped(typed: Typed, saved: LabourPage): Read {
  const read: Read = { timings: [], facts: [], wrong: {} };
  for (const [code, text] of Object.entries(typed.timings)) {
    const timed = saved.timed.find(({ step }) => step === code);
    if (text.trim() === '') {
      if (timed) read.timings.push({ step: code, milliseconds: null });
      continue;
    }
    const milliseconds = millisecondsOf(text);
    if (milliseconds === undefined) read.wrong[code] = 'Seconds such as 4.5, or 1:30';
    else if (milliseconds !== timed?.milliseconds) read.timings.push({ step: code, milliseconds });
  }
  for (const form of saved.forms) {
    const text = typed.facts[form.kind];
    if (text === undefined || text.trim() === factText(saved, form.kind)) continue;
    const trimmed = text.trim();
    if (trimmed === '') continue;
    if (form.most > 0) {
      const value = Number(trimmed.replace(',', '.'));
      if (!Number.isFinite(value) || value < form.least || value > form.most) {
        read.wrong[form.kind] = `From ${form.least} to ${form.most.toLocaleString()}`;
        continue;
      }
    }
    read.facts.push({ kind: form.kind, text: trimmed.replace(',', '.') });
  }
  return read;
}

export const changesOf = (read: Read): number => read.timings.length + read.facts.length;

/** "+0.31" against what is saved; nothing when they are the same. */
export function difference(now: string, before: string | undefined): string {
  if (before === undefined || now === before) return '';
  const places = Math.max(decimals(now), decimals(before));
  const scale = 10n ** BigInt(places);
  const of = (text: string) => {
    const [whole = '0', rest = ''] = text.replace('-', '').split('.');
    const value = BigInt(whole) * scale + BigInt(rest.padEnd(places, '0') || 0);
    return text.startsWith('-') ? -value : value;
  };
  const delta = of(now) - of(before);
  if (delta === 0n) return '';
  const size = delta < 0n ? -delta : delta;
  const digits = String(size).padStart(places + 1, '0');
  const text = places > 0 ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
  return `${delta < 0n ? '−' : '+'}${text}`;
}

const decimals = (text: string): number => text.split('.')[1]?.length ?? 0;

/** Two digits for the eye, rounded half up on the text. */
export function cents(amount: string): string {
  const [whole = '0', rest = ''] = amount.split('.');
  if (rest.length <= 2) return `${whole}.${rest.padEnd(2, '0')}`;
  const negative = whole.startsWith('-');
  let value = BigInt(whole.replace('-', '') + rest.slice(0, 2));
  if ((rest[2] ?? '0') >= '5') value += 1n;
  const digits = String(value).padStart(3, '0');
  return `${negative && value > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
