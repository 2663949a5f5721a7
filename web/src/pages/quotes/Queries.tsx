// Technical queries of a quote: what was asked, with whom each lies and since when, and its answer.
import { Button, Textarea } from '@mantine/core';

import { post } from '../../api/client';
import { Dialog } from '../../parts/Dialog';
import { DateText } from '../../parts/DateText';
import { FormFoot } from '../../parts/FormFoot';
import { StatusWord, type Tone } from '../../parts/StatusWord';
import { useForm } from '../../parts/useForm';
import type { Query, Story } from './types';
import { days, holderOf } from './words';

const STATES: Record<Query['state'], [Tone, string]> = {
  open: ['warn', 'open'],
  answered: ['good', 'answered'],
  assumed: ['good', 'assumed'],
  withdrawn: ['none', 'withdrawn'],
  settled: ['good', 'settled'],
};

function Outcome({ query, onDone }: { query: Query; onDone: () => void }) {
  const form = useForm({ text: '', state: 'answered' }, async (values, key) => {
    await post(
      `/accounts/queries/${encodeURIComponent(query.number)}/outcome`,
      { state: values.state, text: values.text },
      { key },
    );
    onDone();
  });
  const choices: [string, string][] = [
    ['answered', 'The customer answered'],
    ['assumed', 'We assume it, and the quote says so'],
    ['withdrawn', 'It was asked by mistake'],
  ];
  return (
    <form className="stack" onSubmit={form.submit}>
      <p>{query.text}</p>
      <fieldset className="quote-choices">
        <legend className="visually-hidden">What became of it</legend>
        {choices.map(([value, name]) => (
          <label key={value} className="row">
            <input
              type="radio"
              name="state"
              value={value}
              checked={form.values.state === value}
              onChange={() => form.set({ state: value })}
            />
            {name}
          </label>
        ))}
      </fieldset>
      <Textarea label="In their words" data-first rows={3} {...form.field('text')} />
      <FormFoot form={form} action={`Keep it for ${query.number}`} />
    </form>
  );
}

export function AnswerDialog(props: { query: Query; onClose: () => void; onDone: () => void }) {
  return (
    <Dialog title={`Answer to ${props.query.number}`} onClose={props.onClose}>
      <Outcome query={props.query} onDone={props.onDone} />
    </Dialog>
  );
}

function Clock({ story }: { story: Story }) {
  const { clock } = story;
  const hasOpen = story.queries.some((one) => one.state === 'open');
  return (
    <p>
      The RFQ came on <DateText iso={clock.received} />
      {clock.data_complete && (
        <>
          , its data were complete on <DateText iso={clock.data_complete} />
        </>
      )}
      . {clock.issued ? 'The first quote took' : 'So far it has taken'} {clock.working_days} working
      days; {clock.paused_days} of them it rested, {clock.turnaround_days} are ours.
      {story.clock.resting && (
        <b> It rests: {hasOpen ? 'the queries below are open' : story.turnaround_holds}.</b>
      )}
    </p>
  );
}

interface Props {
  story: Story;
  mayAnswer: boolean;
  onAnswer: (number: string) => void;
}

function Row({ query, mayAnswer, onAnswer }: { query: Query; mayAnswer: boolean; onAnswer: () => void }) {
  const [tone, word] = STATES[query.state];
  const open = query.state === 'open';
  return (
    <tr>
      <th scope="row">{query.number}</th>
      <td>
        {query.text}
        {query.answer && <div className="quote-answer">“{query.answer}”</div>}
      </td>
      <td>
        <StatusWord tone={tone}>{word}</StatusWord>
        <div className="quiet">
          {open ? `with ${holderOf(query)}` : `by ${query.closed_by}`}{' '}
          {open ? 'since' : 'on'} <DateText iso={open ? query.held_since : query.closed_on} />
        </div>
        <div className="quiet">
          asked by {query.asked_by} on <DateText iso={query.asked_on} />{query.days_open > 0 && `, ${days(query.days_open)} open`}
        </div>
        {query.late_hours > 0 && <div className="price-short">▲ {query.late_hours} hours late</div>}
      </td>
      <td>
        {open && mayAnswer && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Record the answer to ${query.number}`}
            onClick={onAnswer}
          >
            Record the answer
          </Button>
        )}
      </td>
    </tr>
  );
}

export function Queries({ story, mayAnswer, onAnswer }: Props) {
  const settled = story.queries.some((one) => one.state !== 'open');
  return (
    <div className="stack">
      <Clock story={story} />
      {story.queries.length === 0 ? (
        <p className="quiet">The quote asks the customer nothing.</p>
      ) : (
        <div className="price-scroll" tabIndex={0} role="region" aria-label="Technical queries">
          <table className="quote-table">
            <tbody>
              {story.queries.map((query) => (
                <Row
                  key={query.number}
                  query={query}
                  mayAnswer={mayAnswer}
                  onAnswer={() => onAnswer(query.number)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {settled && (
        <p>
          What was answered since this revision was prepared is not in it yet: revise the quote to
          take it in.
        </p>
      )}
    </div>
  );
}
