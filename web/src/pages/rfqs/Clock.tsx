// How long has it taken us? The clock of an RFQ, with what stopped it.
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { asProblem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useSession } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { FormFoot } from '../../parts/FormFoot';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { useForm } from '../../parts/useForm';
import { getClock, recordEvent, type RfqClock } from './api';

const WORDS = {
  pause: ['Pause the clock', 'What are we waiting for that is not ours?'],
  resume: ['Let the clock run', 'What has come? May be left empty.'],
  complete: ['All data is here', 'Anything to note? May be left empty.'],
} as const;

type Verb = keyof typeof WORDS;

function EventDialog({ rfq, verb, onClose }: { rfq: string; verb: Verb; onClose: () => void }) {
  const queries = useQueryClient();
  const [name, question] = WORDS[verb];
  const form = useForm({ reason: '' }, async ({ reason }, key) => {
    queries.setQueryData(['rfq', rfq, 'clock'], await recordEvent(rfq, verb, reason, { key }));
    void queries.invalidateQueries({ queryKey: ['rfq', rfq] });
    onClose();
  });
  return (
    <Dialog title={name} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <TextInput data-first label={question} {...form.field('reason')} />
        <FormFoot form={form} action={name} />
      </form>
    </Dialog>
  );
}

const days = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;

function Course({ clock }: { clock: RfqClock }) {
  const running = clock.pauses.find(({ until }) => until == null);
  return (
    <>
      <span>
        {clock.issued ? 'Took ' : 'Running for '}
        <b>{days(clock.turnaround_days)}</b>
        {clock.paused_days > 0 && (
          <span className="quiet">{`, and rested ${days(clock.paused_days)}`}</span>
        )}
      </span>
      {running && <StatusWord tone="warn">{`rests: ${running.reason || 'no reason told'}`}</StatusWord>}
      {clock.data_complete ? (
        <span>
          Data complete <DateText iso={clock.data_complete} />
        </span>
      ) : (
        <StatusWord tone="warn">{`data not complete, ${days(clock.days_to_data_complete)}`}</StatusWord>
      )}
    </>
  );
}

export function Clock({ rfq }: { rfq: string }) {
  const session = useSession();
  const mayEdit = session.permissions.includes('rfq_edit');
  const [verb, setVerb] = useState<Verb>();
  const [asksPauses, setAsksPauses] = useState(false);
  const answer = useQuery({ queryKey: ['rfq', rfq, 'clock'], queryFn: () => getClock(rfq) });
  const clock = answer.data;
  // An open question rests the clock by itself; only a pause that a person made is ended by one.
  const rests = clock?.resting === true;
  useActions(
    mayEdit && clock && !clock.issued
      ? [{ name: rests ? WORDS.resume[0] : WORDS.pause[0], run: () => setVerb(rests ? 'resume' : 'pause') }]
      : [],
  );
  if (answer.error) return <ProblemNote problem={asProblem(answer.error)} />;
  if (!clock) return <span className="quiet">Asking the clock …</span>;
  return (
    <>
      <Course clock={clock} />
      {clock.pauses.length > 0 && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAsksPauses(true)}>
          {`${clock.pauses.length} ${clock.pauses.length === 1 ? 'rest' : 'rests'}`}
        </Button>
      )}
      {mayEdit && !clock.issued && (
        <>
          {!clock.data_complete && (
            <Button size="compact-sm" variant="default" onClick={() => setVerb('complete')}>
              {WORDS.complete[0]}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setVerb(rests ? 'resume' : 'pause')}
          >
            {rests ? WORDS.resume[0] : WORDS.pause[0]}
          </Button>
        </>
      )}
      {verb && <EventDialog rfq={rfq} verb={verb} onClose={() => setVerb(undefined)} />}
      {asksPauses && (
        <Dialog title={`When the clock of ${rfq} rested`} onClose={() => setAsksPauses(false)}>
          <ul className="checks">
            {clock.pauses.map((pause, index) => (
              <li key={index}>
                <span>{pause.reason || 'No reason told'}</span>
                <span>
                  <DateText iso={pause.from} />
                  {' to '}
                  {pause.until ? <DateText iso={pause.until} /> : 'now'}
                </span>
              </li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
