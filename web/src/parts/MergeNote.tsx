// Somebody saved the same while this form was open: what they changed, what both changed, and one
// button that saves what goes together. Nothing is overwritten before a person has seen it.
import { Button } from '@mantine/core';
import { useState } from 'react';

import type { Problem } from '../api/problem';
import { showTime } from './amounts';
import type { Form } from './useForm';
import './MergeNote.css';

/** What the note needs of a form; a page with a form of its own gives the same. */
export type Merging<T extends Record<string, string>> = Pick<
  Form<T>,
  'merged' | 'problem' | 'values' | 'saveMerged'
>;

interface Props<T extends Record<string, string>> {
  form: Merging<T>;
  /** What a field is called on the page. */
  label: (field: string) => string;
}

function whoAndWhen(problem: Problem): string {
  const names = [...new Set(problem.changes.map(({ who }) => who))].join(' and ');
  const last = problem.changes.at(-1);
  return last ? `${names || 'Somebody'} saved here at ${showTime(last.at)}` : 'Somebody saved here';
}

const shown = (value: string | undefined): string => (value ? `“${value}”` : 'nothing');

export function MergeNote<T extends Record<string, string>>({ form, label }: Props<T>) {
  const [choices, setChoices] = useState<Record<string, 'mine' | 'theirs'>>({});
  const { merged, problem } = form;
  if (!merged || !problem) return null;
  const { base, theirs, taken, collisions } = merged;
  const open = collisions.filter((field) => !choices[field]);
  const save = () =>
    form.saveMerged({
      ...merged.values,
      ...Object.fromEntries(
        collisions
          .filter((field) => choices[field] === 'theirs')
          .map((field) => [field, theirs[field] ?? '']),
      ),
    });
  return (
    <div className="merge" role="alert">
      <p>
        <b>{whoAndWhen(problem)}, after you had opened it.</b> Nothing of yours is lost, and nothing
        of theirs was overwritten.
      </p>
      {taken.length > 0 && (
        <ul>
          {taken.map((field) => (
            <li key={field}>
              {label(field)}: {shown(theirs[field])} now, instead of {shown(base[field])}. It stays
              so.
            </li>
          ))}
        </ul>
      )}
      {collisions.map((field) => (
        <fieldset key={field}>
          <legend>{label(field)}: both of you changed it</legend>
          {(['mine', 'theirs'] as const).map((whose) => (
            <label key={whose}>
              <input
                type="radio"
                name={`merge-${field}`}
                checked={choices[field] === whose}
                onChange={() => setChoices({ ...choices, [field]: whose })}
              />{' '}
              {whose === 'mine' ? 'Yours' : 'Theirs'}:{' '}
              {shown(whose === 'mine' ? form.values[field] : theirs[field])}
            </label>
          ))}
        </fieldset>
      ))}
      {taken.length === 0 && collisions.length === 0 && (
        <p>None of the fields here were touched: yours can be saved as it is.</p>
      )}
      <div className="row">
        <Button size="compact-sm" disabled={open.length > 0} onClick={save}>
          {taken.length + collisions.length > 0 ? 'Save both together' : 'Save mine'}
        </Button>
        {open.length > 0 && <span className="quiet">Choose one of each first.</span>}
      </div>
    </div>
  );
}
