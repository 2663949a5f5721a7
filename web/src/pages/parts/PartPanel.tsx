// One part of ours: what it approves and what is known of that, who uses it, what was done; and what
// engineering does with it.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';

import { newKey } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useSession } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { Facts } from '../../parts/Facts';
import { FormFoot } from '../../parts/FormFoot';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { useForm } from '../../parts/useForm';
import { correctPart, getPart, getParts, mergePart, reviewPart, type Made, type PartFile, type PartState } from './api';
import { changed, COMPLIANCES, eventWords, LIFECYCLES, STATES, valuesOf } from './words';

const choices = (words: Record<string, string>) =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

interface DialogProps {
  file: PartFile;
  onDone: (file: PartFile) => void;
  onClose: () => void;
}

function CorrectPart({ file, onDone, onClose }: DialogProps) {
  const form = useForm({ description: file.part.description, note: '' }, async (values, key) =>
    onDone(
      await correctPart(
        file.part.number,
        { seen: file.version, description: values.description, ...(values.note ? { note: values.note } : {}) },
        key,
      ),
    ),
  );
  return (
    <Dialog title={`Correct ${file.part.number}`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <TextInput label="Description" data-first {...form.field('description')} />
        <TextInput label="Note" {...form.field('note')} />
        <FormFoot form={form} action="Save" />
      </form>
    </Dialog>
  );
}

function CorrectMade({ file, made, onDone, onClose }: DialogProps & { made: Made }) {
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
  const form = useForm({ ...before, note: '' }, async ({ note, ...values }, key) =>
    onDone(
      await correctPart(
        file.part.number,
        {
          seen: file.version,
          made: { manufacturer: made.manufacturer, mpn: made.mpn, ...changed(before, values) } as never,
          ...(note ? { note } : {}),
        },
        key,
      ),
    ),
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
        <FormFoot form={form} action="Save" />
      </form>
    </Dialog>
  );
}

function Merge({ file, onDone, onClose }: DialogProps) {
  const [search, setSearch] = useState(file.manufactured[0]?.mpn.slice(0, 6) ?? '');
  const found = useQuery({
    queryKey: ['part', 'merge', search],
    queryFn: ({ signal }) => getParts({ q: search, limit: 8 }, signal),
    enabled: search.trim().length > 1,
    placeholderData: (before) => before,
  });
  const form = useForm({ into: '', note: '' }, async (values, key) =>
    onDone(await mergePart(file.part.number, values.into.trim(), file.version, values.note, key)),
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

function Block({ file, onDone, onClose }: DialogProps) {
  const form = useForm({ note: '' }, async (values, key) =>
    onDone(await reviewPart(file.part.number, 'blocked', file.version, values.note, key)),
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

function Uses({ file }: { file: PartFile }) {
  return (
    <section>
      <h3>Used by</h3>
      {file.uses.length === 0 && file.uses_hidden === 0 && (
        <p className="quiet">No customer’s line was decided as it, and no customer has a number for it.</p>
      )}
      <ul className="part-rows">
        {file.uses.map((use, index) => (
          <li key={index}>
            <Link to={`/accounts/${use.account}`}>{use.customer}</Link>
            {use.number && ` calls it ${use.number}`}
            {use.by && ` – ${use.by} took ${use.part}`}
            {use.about && (
              <>
                {' for '}
                <Link to={`/rfqs/${use.about}`}>{use.about}</Link>
              </>
            )}
            {use.at && (
              <span className="quiet">
                {', '}
                <DateText iso={use.at} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {file.uses_hidden > 0 && (
        <p className="quiet">{`${file.uses_hidden} more of accounts that are not yours.`}</p>
      )}
    </section>
  );
}

type Asks = '' | 'correct' | 'merge' | 'block' | Made;

function Acts(props: { file: PartFile; onAsk: (asks: Asks) => void; onDone: (file: PartFile) => void }) {
  const { file, onAsk, onDone } = props;
  const { permissions } = useSession();
  const may = (permission: string) => permissions.includes(permission);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const { state } = file.part;
  const set = async (to: PartState) => {
    setBusy(true);
    setProblem(undefined);
    try {
      onDone(await reviewPart(file.part.number, to, file.version, '', newKey()));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const mayReview = may('part_review') && !file.merged_into;
  const unavailable = mayReview ? undefined : 'engineering reviews parts';
  useActions([
    { name: 'Release the part', key: 'r', run: () => void set('released'), unavailable: unavailable ?? (state === 'released' ? 'it is released' : undefined) },
    { name: 'Block the part', key: 'b', run: () => onAsk('block'), unavailable: unavailable ?? (state === 'blocked' ? 'it is blocked' : undefined) },
    { name: 'Merge the part', key: 'm', run: () => onAsk('merge'), unavailable },
    { name: 'Correct the part', key: 'c', run: () => onAsk('correct'), unavailable: may('part_edit') && !file.merged_into ? undefined : 'you may only look' },
  ]);
  return (
    <>
      <div className="row">
        {mayReview && state !== 'released' && (
          <Button size="compact-sm" loading={busy} onClick={() => void set('released')}>
            Release
          </Button>
        )}
        {may('part_edit') && !file.merged_into && (
          <Button size="compact-sm" variant="default" onClick={() => onAsk('correct')}>
            Correct
          </Button>
        )}
        {mayReview && (
          <Button size="compact-sm" variant="default" onClick={() => onAsk('merge')}>
            Merge …
          </Button>
        )}
        {mayReview && state !== 'blocked' && (
          <Button size="compact-sm" variant="default" onClick={() => onAsk('block')}>
            Block …
          </Button>
        )}
        {mayReview && state === 'released' && (
          <Button size="compact-sm" variant="subtle" loading={busy} onClick={() => void set('proposed')}>
            Review again
          </Button>
        )}
      </div>
      {problem && <ProblemNote problem={problem} />}
    </>
  );
}

export function PartPanel({ number, onReviewed }: { number: string; onReviewed: () => void }) {
  const queries = useQueryClient();
  const { permissions } = useSession();
  const may = (permission: string) => permissions.includes(permission);
  const answer = useQuery({ queryKey: ['part', 'file', number], queryFn: () => getPart(number) });
  const [asks, setAsks] = useState<Asks>('');
  const file = answer.data;
  if (answer.error) return <ProblemNote problem={asProblem(answer.error)} />;
  if (!file) return <p className="quiet">{`Opening ${number} …`}</p>;
  const [tone, word] = STATES[file.part.state];
  const done = (next: PartFile) => {
    const wasReviewed = file.part.state === 'proposed' && next.part.state !== 'proposed';
    setAsks('');
    queries.setQueryData(['part', 'file', number], next);
    void queries.invalidateQueries({ queryKey: ['part'] });
    if (wasReviewed) onReviewed();
  };
  const dialog = { file, onDone: done, onClose: () => setAsks('') };
  return (
    <div className="stack part-panel">
      <header className="stack">
        <div className="row">
          <h2>{file.part.number}</h2>
          <StatusWord tone={tone}>{word}</StatusWord>
        </div>
        <p>{file.part.description || <span className="quiet">no description</span>}</p>
        {file.merged_into && (
          <p>
            Merged into <Link to={`/parts?item=${file.merged_into}`}>{file.merged_into}</Link>.
          </p>
        )}
        <Acts file={file} onAsk={setAsks} onDone={done} />
      </header>
      <section className="stack">
        <h3>Approved makers</h3>
        {file.manufactured.length === 0 && <p className="quiet">It approves no maker’s part.</p>}
        {file.manufactured.map((made) => (
          <article key={`${made.manufacturer} ${made.mpn}`} className="part-made">
            <div className="row">
              <b>{made.mpn}</b> {made.manufacturer}
              <span className="spread" />
              {may('part_edit') && !file.merged_into && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Correct ${made.manufacturer} ${made.mpn}`}
                  onClick={() => setAsks(made)}
                >
                  Correct
                </Button>
              )}
            </div>
            <Facts facts={valuesOf(made)} />
            {made.numbers.length > 1 && (
              <p className="quiet">{`Also approved by ${made.numbers.filter((one) => one !== file.part.number).join(', ')}.`}</p>
            )}
          </article>
        ))}
      </section>
      <Uses file={file} />
      <section>
        <h3>What was done</h3>
        <ul className="part-rows">
          {file.course.map((one, index) => (
            <li key={index}>
              {`${one.by} ${eventWords(one)}, `}
              <DateText iso={one.at} withTime />
              {one.note && <span className="quiet">{` · ${one.note}`}</span>}
            </li>
          ))}
        </ul>
      </section>
      {asks === 'correct' && <CorrectPart {...dialog} />}
      {asks === 'merge' && <Merge {...dialog} />}
      {asks === 'block' && <Block {...dialog} />}
      {typeof asks === 'object' && <CorrectMade {...dialog} made={asks} />}
    </div>
  );
}
