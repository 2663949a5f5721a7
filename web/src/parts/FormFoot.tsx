// The end of a form: what went wrong, the one button, and beside it whether it is saved.
import { Button } from '@mantine/core';

import { MergeNote } from './MergeNote';
import { ProblemNote } from './ProblemNote';
import { StatusWord } from './StatusWord';
import type { Form, SaveState } from './useForm';

const WORDS: Record<SaveState, string> = {
  clean: '',
  changed: 'Not saved yet',
  saving: 'Saving …',
  saved: 'Saved',
};

function SaveMark({ state }: { state: SaveState }) {
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
  /** What a field is called, where somebody else may change the same. */
  label?: (field: string) => string;
}

/** What went wrong with a form: at its fields, or that somebody else saved the same meanwhile. */
export function FormTrouble<T extends Record<string, string>>({
  form,
  label = (field) => field,
}: Pick<Props<T>, 'form' | 'label'>) {
  if (!form.problem) return null;
  if (form.merged) return <MergeNote form={form} label={label} />;
  return <ProblemNote problem={form.problem} fields={form.fields} />;
}

export function FormFoot<T extends Record<string, string>>({ form, action, label }: Props<T>) {
  return (
    <div className="stack">
      <FormTrouble form={form} {...(label ? { label } : {})} />
      <div className="row">
        {!form.merged && (
          <Button type="submit" loading={form.state === 'saving'}>
            {action}
          </Button>
        )}
        <SaveMark state={form.state} />
      </div>
    </div>
  );
}
