// The end of a form: what went wrong, the one button, and beside it whether it is saved.
import { Button } from '@mantine/core';

import { ProblemNote } from './ProblemNote';
import { StatusWord } from './StatusWord';
import type { Form, SaveState } from './useForm';

const WORDS: Record<SaveState, string> = {
  clean: '',
  changed: 'Not saved yet',
  saving: 'Saving …',
  saved: 'Saved',
};

export function SaveMark({ state }: { state: SaveState }) {
  return (
    <span role="status">
      {state === 'saved' && <StatusWord tone="good">{WORDS.saved}</StatusWord>}
      {state === 'saving' && <StatusWord tone="busy">{WORDS.saving}</StatusWord>}
      {state === 'changed' && <span className="quiet">{WORDS.changed}</span>}
    </span>
  );
}

interface Props<T extends Record<string, string>> {
  form: Form<T>;
  action: string;
}

export function FormFoot<T extends Record<string, string>>({ form, action }: Props<T>) {
  return (
    <div className="stack">
      {form.problem && <ProblemNote problem={form.problem} fields={form.fields} />}
      <div className="row">
        <Button type="submit" loading={form.state === 'saving'}>
          {action}
        </Button>
        <SaveMark state={form.state} />
      </div>
    </div>
  );
}
