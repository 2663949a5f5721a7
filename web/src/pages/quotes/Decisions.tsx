// What can be done with a quote: issue it, revise it, make it firm, take it back. Each names the
// quote as it was looked at, and is refused when somebody changed it since.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { API, get, newKey, post } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import { Dialog } from '../../parts/Dialog';
import { DateText } from '../../parts/DateText';
import { FormFoot } from '../../parts/FormFoot';
import { ProblemNote } from '../../parts/ProblemNote';
import { useForm } from '../../parts/useForm';
import { quotePath, withId } from './quoteData';
import type { Mail, Quote, Story } from './types';
import { CLASSES, STRATEGIES } from './words';

interface Common {
  quote: Quote;
  story: Story;
  onClose: () => void;
  refresh: () => Promise<void>;
}

/** The way on after somebody else was faster. */
function ShowAsItIs({ show }: { show: () => void }) {
  return (
    <div>
      <Button size="compact-sm" variant="default" onClick={show}>
        Show it as it is now
      </Button>
    </div>
  );
}

/** Refused because somebody was faster: what happened, and the way on. */
function Refused({ problem, refresh }: { problem: Problem; refresh: () => Promise<void> }) {
  return (
    <ProblemNote problem={problem}>
      {problem.code === 'quote_changed' && <ShowAsItIs show={() => void refresh()} />}
    </ProblemNote>
  );
}

function MailText({ id }: { id: string }) {
  const { data, error } = useQuery({
    queryKey: ['quote', id, '/mail'],
    queryFn: ({ signal }) => get<Mail>(quotePath(id, '/mail'), undefined, signal),
  });
  const [copied, setCopied] = useState(false);
  if (error) return <ProblemNote problem={asProblem(error)} />;
  if (!data) return <p className="quiet">Writing the mail …</p>;
  const copy = () =>
    void navigator.clipboard.writeText(`${data.subject}\n\n${data.text}`).then(() => setCopied(true));
  return (
    <div className="stack">
      <div>
        <span className="quiet">Subject</span> {data.subject}
      </div>
      <pre className="quote-mail" tabIndex={0}>
        {data.text}
      </pre>
      <div className="row">
        <Button variant="default" onClick={copy}>
          Copy the mail
        </Button>
        <span role="status" className="quiet">
          {copied && '✓ Copied'}
        </span>
        <span className="spread" />
        <a href={`${API}${quotePath(id, '/document.pdf')}`} download>
          The PDF that goes with it
        </a>
      </div>
    </div>
  );
}

export function MailDialog({ quote, onClose }: { quote: Quote; onClose: () => void }) {
  return (
    <Dialog
      title={`Mail for ${quote.number} revision ${quote.revision}`}
      width="wide"
      onClose={onClose}
    >
      <MailText id={quote.id} />
    </Dialog>
  );
}

function Question({ quote }: { quote: Quote }) {
  const { sheet } = quote;
  return (
    <div>
      <p>
        <b>
          {quote.number} revision {quote.revision}
        </b>{' '}
        for {sheet.customer.company}, {CLASSES[sheet.quote_class]}, valid until{' '}
        <DateText iso={sheet.valid_until} />. From then on this revision does not change; what comes
        later becomes the next one.
      </p>
      {sheet.quote_class === 'budgetary' && <p>It is marked budgetary: no order can rest on it.</p>}
    </div>
  );
}

/** Asks once; then it shows number and revision, and the mail. */
export function IssueDialog({ quote, story, onClose, refresh }: Common) {
  const [key] = useState(newKey);
  // As it was when the dialog came up: what changed behind it has not been looked at.
  const [version] = useState(story.version);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [issued, setIssued] = useState<Quote>();
  const [problem, setProblem] = useState<Problem>();
  const deviates = quote.sheet.deviations.length > 0;
  const issue = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { version, ...(reason ? { deviation_reason: reason } : {}) };
      setIssued(withId(await post<Quote>(quotePath(quote.id, '/issue'), body, { key })));
      await refresh();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  if (issued) {
    return (
      <Dialog
        title={`${issued.number} revision ${issued.revision} is issued`}
        width="wide"
        onClose={onClose}
      >
        <MailText id={issued.id} />
      </Dialog>
    );
  }
  return (
    <Dialog title="Issue the quote?" onClose={onClose}>
      <div className="stack">
        <Question quote={quote} />
        {deviates && (
          <TextInput
            label="Why it deviates from the price guide"
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
        {problem && (
          <Refused
            problem={problem}
            refresh={async () => {
              onClose();
              await refresh();
            }}
          />
        )}
        <div className="row">
          <span className="spread" />
          <Button variant="default" onClick={onClose} disabled={busy} data-first>
            Leave it
          </Button>
          <Button loading={busy} onClick={() => void issue()}>
            Issue {quote.number} revision {quote.revision}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface ReviseProps extends Common {
  verb: 'revisions' | 'firm';
  onMade: () => void;
}

export function ReviseDialog({ quote, story, onClose, refresh, verb, onMade }: ReviseProps) {
  const [version] = useState(story.version);
  const form = useForm({ reason: '', strategy: '', excess_cap: '' }, async (values, key) => {
    const buying = {
      ...(values.strategy ? { strategy: values.strategy } : {}),
      ...(values.excess_cap ? { excess_cap: values.excess_cap } : {}),
    };
    const body = {
      ...(values.reason || verb === 'revisions' ? { reason: values.reason } : {}),
      ...(Object.keys(buying).length > 0 ? { buying } : {}),
      version,
    };
    await post<Quote>(quotePath(quote.id, `/${verb}`), body, { key });
    await refresh();
    onMade();
  });
  const firm = verb === 'firm';
  return (
    <Dialog title={firm ? `Make ${quote.number} firm` : `Revise ${quote.number}`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <p>
          The next revision is prepared from the RFQ, offers and rates as they stand today.
          {quote.state === 'issued' && ' This one holds until the next is issued.'}
        </p>
        <TextInput
          label={firm ? 'Why' : 'Why it is revised'}
          description="Stands beside the revision, for us and in comparisons."
          data-first
          required={!firm}
          {...form.field('reason')}
        />
        <NativeSelect
          label="Buying"
          data={[{ value: '', label: 'As the revision before' }, ...STRATEGIES]}
          {...form.field('strategy')}
        />
        <TextInput
          label={`Most that may be left over, ${quote.sheet.currency}`}
          description="As the revision before when left empty."
          {...form.field('excess_cap')}
        />
        {form.problem?.code === 'quote_changed' && (
          <ShowAsItIs
            show={() => {
              onClose();
              void refresh();
            }}
          />
        )}
        <FormFoot form={form} action={firm ? 'Prepare it as firm' : 'Prepare the revision'} />
      </form>
    </Dialog>
  );
}

export function WithdrawDialog({ quote, story, onClose, refresh }: Common) {
  const [version] = useState(story.version);
  const form = useForm({ reason: '' }, async (values, key) => {
    await post<Quote>(quotePath(quote.id, '/withdraw'), { ...values, version }, { key });
    onClose();
    await refresh();
  });
  return (
    <Dialog title={`Withdraw ${quote.number}`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <p>
          All {story.revisions.length === 1 ? 'of it' : `${story.revisions.length} revisions`} will no
          longer be valid, and this cannot be taken back. Tell the customer yourself.
        </p>
        <TextInput label="Why" data-first required {...form.field('reason')} />
        {form.problem?.code === 'quote_changed' && (
          <ShowAsItIs
            show={() => {
              onClose();
              void refresh();
            }}
          />
        )}
        <FormFoot form={form} action={`Withdraw ${quote.number}`} />
      </form>
    </Dialog>
  );
}
