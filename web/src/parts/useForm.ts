// A form whose errors stand at their fields, which keeps what was typed whatever the server says.
//
//   const form = useForm({ name: '', email: '' }, (values, key) => post('/contacts', values, { key }));
//   <form onSubmit={form.submit}>
//     <TextInput label="Name" {...form.field('name')} />
//     <FormFoot form={form} action="Save" />
import { useState, type FormEvent } from 'react';

import { newKey } from '../api/client';
import { asProblem, type Problem } from '../api/problem';

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
}

export function useForm<T extends Values>(
  initial: T,
  save: (values: T, key: string) => Promise<unknown>,
): Form<T> {
  const [start, setStart] = useState(initial);
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
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (state === 'saving') return;
    setState('saving');
    setProblem(undefined);
    setTouched([]);
    save(values, key).then(
      () => {
        setStart(values);
        setKey(newKey());
        // What was typed while it was being saved is not saved yet.
        setState((now) => (now === 'saving' ? 'saved' : now));
      },
      (error: unknown) => {
        setProblem(asProblem(error));
        setState('changed');
      },
    );
  };
  return {
    values,
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
