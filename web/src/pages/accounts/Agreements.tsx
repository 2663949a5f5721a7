// What is signed with the customer, until when, and what runs out.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { API, post } from '../../api/client';
import { DateText } from '../../parts/DateText';
import { Findings } from '../../parts/Findings';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord, type Tone } from '../../parts/StatusWord';
import { useForm } from '../../parts/useForm';
import { AGREEMENT_KINDS, saidOnly, words, type Agreements } from './model';
import { Record } from './Record';
import { Asked, useAnswer, useMay } from './useAccount';

type OnDay = Agreements['agreements'][number];

const STATES: Record<OnDay['state'], [Tone, string]> = {
  to_come: ['none', 'begins later'],
  in_force: ['good', 'in force'],
  ran_out: ['bad', 'ran out'],
  ended: ['none', 'ended'],
};
const KINDS = Object.fromEntries(AGREEMENT_KINDS);
const EMPTY = { kind: 'frame', title: '', valid_from: '', valid_until: '', notice_days: '', clauses: '', note: '' };

function SignForm({ code, onClose }: { code: string; onClose: () => void }) {
  const queries = useQueryClient();
  const file = useRef<HTMLInputElement>(null);
  const form = useForm(EMPTY, async (values, key) => {
    const data = new FormData();
    for (const [name, value] of Object.entries(saidOnly(values))) data.set(name, value);
    const copy = file.current?.files?.[0];
    if (copy) data.set('file', copy);
    await post(`/accounts/${code}/agreements`, data, { key });
    await queries.invalidateQueries();
    onClose();
  });
  return (
    <form
      className="panel record"
      aria-label="Record an agreement"
      onSubmit={form.submit}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <h3>Record an agreement</h3>
      <div className="record-fields">
        <TextInput label="What it is called" autoFocus {...form.field('title')} />
        <NativeSelect
          label="Kind"
          data={AGREEMENT_KINDS.map(([value, label]) => ({ value, label }))}
          {...form.field('kind')}
        />
        <TextInput type="date" label="Holds from" description="today unless said" {...form.field('valid_from')} />
        <TextInput type="date" label="Last day" description="empty: until notice" {...form.field('valid_until')} />
        <TextInput label="Notice in days" inputMode="numeric" {...form.field('notice_days')} />
        <div>
          <label className="record-file">
            The signed copy <input ref={file} type="file" />
          </label>
        </div>
        <Textarea
          className="record-wide"
          label="Clauses, one a line"
          description="response_hours=8"
          rows={3}
          {...form.field('clauses')}
        />
      </div>
      {form.problem && <ProblemNote problem={form.problem} fields={form.fields} />}
      <div className="row">
        <Button type="submit" size="compact-sm" loading={form.state === 'saving'}>
          Record
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function Signed({ one, mayEdit }: { one: OnDay; mayEdit: boolean }) {
  const { agreement } = one;
  const [tone, word] = STATES[one.state];
  return (
    <li>
      <div className="row">
        <b>{agreement.title}</b>
        <span className="quiet">
          {agreement.number} · {KINDS[agreement.kind]}
        </span>
        <StatusWord tone={tone}>{word}</StatusWord>
        {agreement.file && (
          <a href={`${API}/accounts/agreements/${agreement.number}/copy`}>Signed copy</a>
        )}
      </div>
      <div className="row quiet">
        <span>
          from <DateText iso={agreement.valid_from} />
        </span>
        <span>
          {agreement.valid_until ? (
            <>
              until <DateText iso={agreement.valid_until} />
            </>
          ) : (
            'until somebody gives notice'
          )}
        </span>
        {one.notice_by && agreement.notice_days > 0 && (
          <span>
            notice by <DateText iso={one.notice_by} />
          </span>
        )}
        {agreement.ended_why && <span>ended: {agreement.ended_why}</span>}
      </div>
      {agreement.clauses.length > 0 && (
        <ul className="clauses">
          {agreement.clauses.map((clause) => (
            <li key={clause.name}>
              <span className="quiet">{words(clause.name)}</span> {clause.value}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && !agreement.ended_on && (
        <Record
          name={`End ${agreement.number}`}
          action="End it"
          fields={[
            { name: 'why', label: 'Why', hint: 'notice of 3 March, replaced by A4' },
            { name: 'on', label: 'Does not hold from', as: 'date', hint: 'today unless said' },
          ]}
          save={(values, key) =>
            post(`/accounts/agreements/${agreement.number}/end`, saidOnly(values), { key })
          }
        />
      )}
    </li>
  );
}

export function AgreementsTab({ code }: { code: string }) {
  const agreements = useAnswer<Agreements>(`/accounts/${code}/agreements`);
  const mayEdit = useMay('agreement_edit');
  const [isSigning, setSigning] = useState(false);
  return (
    <div className="stack account-pane">
      <div className="row">
        <h2>What is signed</h2>
        <span className="spread" />
        {mayEdit && !isSigning && (
          <Button size="compact-sm" variant="default" onClick={() => setSigning(true)}>
            Record an agreement
          </Button>
        )}
      </div>
      {isSigning && <SignForm code={code} onClose={() => setSigning(false)} />}
      <Asked answer={agreements}>
        {(view) => (
          <>
            {view.agreements.length === 0 ? (
              <p className="quiet">Nothing is signed with this customer.</p>
            ) : (
              <>
                <Findings findings={view.findings} none="Nothing runs out soon." />
                <ul className="plain-list panel lines">
                  {view.agreements.map((one) => (
                    <Signed key={one.agreement.number} one={one} mayEdit={mayEdit} />
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Asked>
    </div>
  );
}
