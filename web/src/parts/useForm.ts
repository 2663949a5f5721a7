// A form whose errors stand at their fields, which keeps what was typed whatever the server says.
//
//   const form = useForm({ name: '', email: '' }, (values, key) => post('/contacts', values, { key }));
//   <form onSubmit={form.submit}>
//     <TextInput label="Name" {...form.field('name')} />
//     <FormFoot form={form} action="Save" />
//
// A form that changes what is there names the address it was read from, and what stands there now:
//
//   useForm(valuesOf(contact), (values, key, seen) => patch(at, values, { key, seen }),
//           { of: '/accounts/C1/contacts', now: valuesOf(contact), refresh });
//
// When somebody saved the same meanwhile, nothing is overwritten: `merged` says what goes together.
import { useState, type FormEvent } from 'react';

import { newKey, seenAt } from '../api/client';
import { asProblem, type Problem } from '../api/problem';
import { merge, type Merged } from './merge';

type Values = Record<string, string>;

export interface FieldProps {
  name: string;
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
}

export type SaveState = 'clean' | 'changed' | 'saving' | 'saved';

export interface Form<T extends Values> {
  values: T;
  state: SaveState;
  problem: Problem | undefined;
  fields: string[];
  field: (name: keyof T & string) => FieldProps;
  set: (change: Partial<T>) => void;
  submit: (event?: FormEvent) => void;
  reset: () => void;
  /** Somebody saved meanwhile: what would be saved now, and what both changed. */
  merged: (Merged<T> & { base: T; theirs: T }) | undefined;
  /** Saves this on top of theirs. */
  saveMerged: (values: T) => void;
}

export interface Source<T extends Values> {
  /** The address whose answer is changed. */
  of: string;
  /** What stands there now, as it is asked anew. */
  now: T;
  refresh: () => Promise<unknown>;
}

export function useForm<T extends Values>(
  initial: T,
  save: (values: T, key: string, seen: string | undefined) => Promise<unknown>,
  source?: Source<T>,
): Form<T> {
  const [start, setStart] = useState(initial);
  const [seen, setSeen] = useState(() => source && seenAt(source.of));
  const [values, setValues] = useState(initial);
  const [state, setState] = useState<SaveState>('clean');
  const [problem, setProblem] = useState<Problem>();
  const [touched, setTouched] = useState<string[]>([]);
  // One key for one content: trying again after a lost answer saves once.
  const [key, setKey] = useState(newKey);

  const set = (change: Partial<T>) => {
    setValues((before) => ({ ...before, ...change }));
    setTouched((before) => [...before, ...Object.keys(change)]);
    setKey(newKey());
    setState('changed');
  };
  const send = async (what: { values: T; key: string; seen: string | undefined }) => {
    setState('saving');
    setProblem(undefined);
    setTouched([]);
    try {
      await save(what.values, what.key, what.seen);
    } catch (error) {
      const said = asProblem(error);
      // What they saved is shown beside what was typed, so it is asked for first.
      if (said.isStale && source) await source.refresh();
      setProblem(said);
      setState('changed');
      return;
    }
    setStart(what.values);
    setSeen(source && seenAt(source.of));
    setKey(newKey());
    // What was typed while it was being saved is not saved yet.
    setState((now) => (now === 'saving' ? 'saved' : now));
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (state !== 'saving') void send({ values, key, seen });
  };
  const merged =
    source && problem?.isStale
      ? { ...merge({ base: start, mine: values, theirs: source.now }), base: start, theirs: source.now }
      : undefined;
  const saveMerged = (chosen: T) => {
    if (!source) return;
    const next = { values: chosen, key: newKey(), seen: seenAt(source.of) };
    setStart(source.now);
    setSeen(next.seen);
    setValues(chosen);
    setKey(next.key);
    void send(next);
  };
  return {
    values,
    merged,
    saveMerged,
    state,
    problem,
    fields: Object.keys(values),
    set,
    submit,
    field: (name) => ({
      name,
      value: values[name] ?? '',
      // The server's word on a field holds until the field is changed.
      error: touched.includes(name) ? undefined : problem?.of(name),
      onChange: (event) => set({ [name]: event.target.value } as Partial<T>),
    }),
    reset: () => {
      setValues(start);
      setProblem(undefined);
      setState('clean');
    },
  };
}
