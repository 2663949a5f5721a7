// What is done with a part, each in a dialog: its words corrected, a maker's part of it corrected, merged
// into another, blocked.
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { Dialog } from '../../parts/Dialog';
import { FormFoot } from '../../parts/FormFoot';
import { useForm, type Source } from '../../parts/useForm';
import { correctPart, getParts, mergePart, partPath, reviewPart, type Made, type PartFile } from './api';
import { changed, COMPLIANCES, LIFECYCLES } from './words';

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

/** What a dialog about a part shows, and how it asks anew when somebody else changed the part. */
function useSource<T extends Record<string, string>>(file: PartFile, now: T): Source<T> {
  const queries = useQueryClient();
  return {
    of: partPath(file.part.number),
    now,
    refresh: () => queries.invalidateQueries({ queryKey: ['part'] }),
  };
}

const LABELS: Record<string, string> = {
  description: 'Description',
  package: 'Package',
  parameters: 'Values',
  moisture_level: 'Moisture level',
  origin: 'Origin',
  lifecycle: 'Life cycle',
  rohs: 'RoHS',
  reach: 'REACH',
  note: 'Note',
};
const label = (field: string) => LABELS[field] ?? field;

interface DialogProps {
  file: PartFile;
  onDone: (file: PartFile) => Promise<void>;
  onClose: () => void;
}

export function CorrectPart({ file, onDone, onClose }: DialogProps) {
  const now = { description: file.part.description, note: '' };
  const form = useForm(
    now,
    async ({ description, note }, key, seen) =>
      onDone(
        await correctPart(
          file.part.number,
          { seen: file.version, description, ...(note ? { note } : {}) },
          { key, seen },
        ),
      ),
    useSource(file, now),
  );
  return (
    <Dialog title={`Correct ${file.part.number}`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <TextInput label="Description" data-first {...form.field('description')} />
        <TextInput label="Note" {...form.field('note')} />
        <FormFoot form={form} action="Save" label={label} />
      </form>
    </Dialog>
  );
}

export function CorrectMade({ file, made, onDone, onClose }: DialogProps & { made: Made }) {
  const before = {
    description: made.description,
    package: made.package,
    parameters: made.parameters_from === 'what was told' ? made.parameters : '',
    moisture_level: made.moisture_level,
    origin: made.origin,
    lifecycle: made.lifecycle as string,
    rohs: made.rohs as string,
    reach: made.reach as string,
  };
  const now = { ...before, note: '' };
  const form = useForm(
    now,
    async ({ note, ...values }, key, seen) =>
      onDone(
        await correctPart(
          file.part.number,
          {
            seen: file.version,
            made: { manufacturer: made.manufacturer, mpn: made.mpn, ...changed(before, values) } as never,
            ...(note ? { note } : {}),
          },
          { key, seen },
        ),
      ),
    useSource(file, now),
  );
  return (
    <Dialog title={`Correct ${made.manufacturer} ${made.mpn}`} onClose={onClose} width="wide">
      <form className="stack part-form" onSubmit={form.submit}>
        <TextInput label="Description" data-first {...form.field('description')} />
        <TextInput label="Package" {...form.field('package')} />
        <TextInput
          label="Values"
          description="Of a passive part, such as 10k 1% 0603; they count before what its number says"
          placeholder={made.parameters}
          {...form.field('parameters')}
        />
        <NativeSelect label="Life cycle" data={choices(LIFECYCLES)} {...form.field('lifecycle')} />
        <NativeSelect label="RoHS" data={choices(COMPLIANCES)} {...form.field('rohs')} />
        <NativeSelect label="REACH" data={choices(COMPLIANCES)} {...form.field('reach')} />
        <TextInput label="Moisture level" {...form.field('moisture_level')} />
        <TextInput label="Origin" description="Two letters of the country" {...form.field('origin')} />
        <TextInput label="Note" {...form.field('note')} />
        <FormFoot form={form} action="Save" label={label} />
      </form>
    </Dialog>
  );
}

export function MergePart({ file, onDone, onClose }: DialogProps) {
  const [search, setSearch] = useState(file.manufactured[0]?.mpn.slice(0, 6) ?? '');
  const found = useQuery({
    queryKey: ['part', 'merge', search],
    queryFn: ({ signal }) => getParts({ q: search, limit: 8 }, signal),
    enabled: search.trim().length > 1,
    placeholderData: (before) => before,
  });
  const now = { into: '', note: '' };
  const form = useForm(
    now,
    async ({ into, note }, key, seen) =>
      onDone(await mergePart(file.part.number, into.trim(), file.version, note, { key, seen })),
    useSource(file, now),
  );
  const items = (found.data?.items ?? []).filter(
    ({ number, state }) => number !== file.part.number && state !== 'blocked',
  );
  return (
    <Dialog title={`Merge ${file.part.number} into another part`} onClose={onClose} width="wide">
      <form className="stack" onSubmit={form.submit}>
        <p className="quiet">
          The other part approves what {file.part.number} approves, and customers’ numbers lead to it.{' '}
          {file.part.number} is blocked and says where it went.
        </p>
        <TextInput label="Look for" data-first value={search} onChange={(event) => setSearch(event.target.value)} />
        <ul className="merge-choices" aria-label="Parts found">
          {items.map((one) => (
            <li key={one.number}>
              <label>
                <input
                  type="radio"
                  name="into"
                  value={one.number}
                  checked={form.values.into === one.number}
                  onChange={() => form.set({ into: one.number })}
                />
                <b>{one.number}</b> {one.description} <span className="quiet">{one.first_approved}</span>
              </label>
            </li>
          ))}
          {items.length === 0 && search.trim().length > 1 && !found.isLoading && (
            <li className="quiet">No other part has that in its number or description.</li>
          )}
        </ul>
        <TextInput label="Note" {...form.field('note')} />
        {form.values.into ? (
          <FormFoot form={form} action={`Merge into ${form.values.into}`} />
        ) : (
          <p className="quiet">Choose the part that it is the same as.</p>
        )}
      </form>
    </Dialog>
  );
}

export function BlockPart({ file, onDone, onClose }: DialogProps) {
  const now = { note: '' };
  const form = useForm(
    now,
    async ({ note }, key, seen) =>
      onDone(await reviewPart(file.part.number, 'blocked', file.version, note, { key, seen })),
    useSource(file, now),
  );
  return (
    <Dialog title={`Block ${file.part.number}`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <p>A quote that needs it cannot be issued until the line means another part.</p>
        <TextInput label="Why" data-first {...form.field('note')} />
        <FormFoot form={form} action="Block the part" />
      </form>
    </Dialog>
  );
}
