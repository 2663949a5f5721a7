// What is said with the customer: threads, the questions that wait, and trouble with what was tried
// inside before they had to hear of it.
import { post } from '../../api/client';
import { useAddress } from '../../app/address';
import { DateText } from '../../parts/DateText';
import { Findings } from '../../parts/Findings';
import { StatusWord, type Tone } from '../../parts/StatusWord';
import {
  CHANNELS,
  saidOnly,
  TOPICS,
  words,
  type Issue,
  type Issues,
  type Message,
  type Question,
  type Questions,
  type Thread,
  type ThreadView,
} from './model';
import { Record } from './Record';
import { Asked, useAnswer, useMay } from './useAccount';

const DIRECTIONS: [string, string][] = [
  ['in', 'From the customer'],
  ['out', 'To the customer'],
  ['inside', 'Between us'],
];

function MessageForm({ thread, answers }: { thread: string; answers?: Question }) {
  return (
    <Record
      name={answers ? `Answer ${answers.number}` : 'Record what was said'}
      {...(answers ? {} : { shortcut: 'm' })}
      fields={[
        { name: 'text', label: 'What was said', as: 'lines' },
        {
          name: 'direction',
          label: 'Which way',
          as: 'choice',
          choices: DIRECTIONS,
          ...(answers ? { value: answers.side === 'to_customer' ? 'in' : 'out' } : {}),
        },
        { name: 'channel', label: 'By', as: 'choice', choices: CHANNELS },
        { name: 'contact', label: 'With', hint: 'a person of theirs on file' },
        ...(answers
          ? []
          : [
              {
                name: 'kind',
                label: 'Is it a question?',
                as: 'choice' as const,
                choices: [
                  ['tells', 'No'],
                  ['asks', 'Yes, it waits for an answer'],
                ] as [string, string][],
              },
            ]),
      ]}
      save={(values, key) =>
        post(
          `/accounts/threads/${thread}/messages`,
          { ...saidOnly(values), ...(answers ? { answers: answers.number } : {}) },
          { key },
        )
      }
    />
  );
}

function Said({ message }: { message: Message }) {
  const from = message.direction === 'in' ? message.contact || 'the customer' : message.insider;
  const to =
    message.direction === 'in'
      ? message.insider
      : message.direction === 'out'
        ? message.contact || 'the customer'
        : message.to || 'a colleague';
  return (
    <li className={`said said-${message.direction}`}>
      <div className="row quiet">
        <b>{from}</b> to {to} by {words(message.channel).toLowerCase()}
        <DateText iso={message.happened_at ?? message.happened_on} withTime />
        {message.question && <StatusWord tone="warn">{`asks ${message.question}`}</StatusWord>}
        {message.answers && <StatusWord tone="good">{`answers ${message.answers}`}</StatusWord>}
      </div>
      <p className="said-text">{message.text}</p>
    </li>
  );
}

function Conversation({ number }: { number: string }) {
  const view = useAnswer<ThreadView>(`/accounts/threads/${number}`);
  const mayWrite = useMay('thread_write');
  return (
    <Asked answer={view}>
      {({ thread, messages }) => (
        <section className="stack" aria-labelledby="conversation">
          <h2 id="conversation">
            {thread.number} · {thread.subject}
            {thread.about && <span className="quiet"> about {thread.about}</span>}
          </h2>
          {messages.length === 0 ? (
            <p className="quiet">Nothing has been said in this thread yet.</p>
          ) : (
            <ol className="plain-list stack">
              {messages.map((message) => (
                <Said key={message.id} message={message} />
              ))}
            </ol>
          )}
          {mayWrite && <MessageForm thread={thread.number} />}
        </section>
      )}
    </Asked>
  );
}

function Waiting({ code, show }: { code: string; show: (thread: string) => void }) {
  const queue = useAnswer<Questions>(`/accounts/${code}/questions`);
  const mayWrite = useMay('thread_write');
  return (
    <section className="stack" aria-labelledby="questions">
      <h2 id="questions">Questions that wait</h2>
      <Asked answer={queue}>
        {({ open, stats }) => (
          <>
            {open.length === 0 ? (
              <p className="quiet">Nobody waits for an answer.</p>
            ) : (
              <ul className="plain-list panel lines">
                {open.map((question) => (
                  <li key={question.number}>
                    <div className="row">
                      <StatusWord tone={question.days_open > 0 ? 'bad' : 'busy'}>
                        {question.days_open === 0
                          ? 'asked today'
                          : question.days_open === 1
                            ? '1 day open'
                            : `${question.days_open} days open`}
                      </StatusWord>
                      <button type="button" className="plain as-link" onClick={() => show(question.thread)}>
                        {question.number}
                      </button>
                      {question.text}
                    </div>
                    <div className="quiet">
                      {question.side === 'to_customer' ? 'theirs' : 'ours'} to answer
                      {question.asked_of && ` (${question.asked_of})`} · asked by{' '}
                      {question.asked_by || 'the customer'} <DateText iso={question.asked_on} />
                    </div>
                    {mayWrite && <MessageForm thread={question.thread} answers={question} />}
                  </li>
                ))}
              </ul>
            )}
            {stats.map(
              (one) =>
                one.side === 'outside' &&
                one.asked > 0 && (
                  <p key={one.side} className="quiet">
                    Of {one.asked} they asked in 30 days, {one.same_day} were answered on the same
                    day.
                  </p>
                ),
            )}
          </>
        )}
      </Asked>
    </section>
  );
}

const STATES: Record<Issue['state'], [Tone, string]> = {
  open: ['busy', 'being worked on inside'],
  raised: ['warn', 'with the customer'],
  absorbed: ['good', 'ended without the customer'],
  settled: ['good', 'ended, the customer knew'],
};

function Trouble({ issue, mayEdit }: { issue: Issue; mayEdit: boolean }) {
  const { number } = issue.issue;
  const [tone, word] = STATES[issue.state];
  const step = (kind: string, name: string, label: string) => (
    <Record
      name={`${name} ${number}`}
      fields={[{ name: 'text', label, as: 'lines' }]}
      save={(values, key) => post(`/accounts/issues/${number}/steps`, { kind, ...values }, { key })}
    />
  );
  return (
    <li>
      <div className="row">
        <b>{number}</b> {issue.issue.title}
        <StatusWord tone={tone}>{word}</StatusWord>
        <span className="quiet">
          {issue.issue.topics.map((topic) => words(topic).toLowerCase()).join(', ')} · found{' '}
          <DateText iso={issue.issue.found_on} /> by {issue.issue.found_by}
        </span>
      </div>
      <ol className="issue-steps">
        {issue.issue.steps.map((one, index) => (
          <li key={index}>
            <span className="quiet">
              {words(one.kind)} <DateText iso={one.on} /> by {one.by}:{' '}
            </span>
            {one.text}
          </li>
        ))}
        {issue.attempts === 0 && <li className="quiet">Nothing has been tried inside yet.</li>}
      </ol>
      {mayEdit && !issue.closed_on && (
        <div className="row">
          {step('tried', 'Record what was tried on', 'What was tried, and what came of it')}
          {issue.state === 'open' &&
            step('raised', 'Raise with the customer:', 'What the customer was told')}
          {step('closed', 'Close', 'How it ended')}
        </div>
      )}
    </li>
  );
}

function Issues({ code }: { code: string }) {
  const list = useAnswer<Issues>(`/accounts/${code}/issues`);
  const mayEdit = useMay('issue_edit');
  return (
    <section className="stack" aria-labelledby="issues">
      <div className="row">
        <h2 id="issues">Issues</h2>
        <span className="spread" />
        {mayEdit && (
          <Record
            name="Report an issue"
            shortcut="i"
            action="Report"
            fields={[
              { name: 'title', label: 'What is wrong' },
              { name: 'topic', label: 'It touches', as: 'choice', choices: TOPICS, value: 'material' },
              { name: 'about', label: 'About', hint: 'an RFQ such as R12' },
            ]}
            save={({ topic, ...values }, key) =>
              post(`/accounts/${code}/issues`, { ...saidOnly(values), topics: [topic] }, { key })
            }
          />
        )}
      </div>
      <Asked answer={list}>
        {({ issues, balance, findings }) => (
          <>
            {findings.length > 0 && <Findings findings={findings} none="" />}
            {issues.length === 0 ? (
              <p className="quiet">No issue is open, and none ended in the last 90 days.</p>
            ) : (
              <>
                <p className="quiet">
                  In 90 days {balance.found} found: {balance.absorbed} absorbed, {balance.raised}{' '}
                  raised with the customer, {balance.open} open.
                </p>
                <ul className="plain-list panel lines">
                  {issues.map((issue) => (
                    <Trouble key={issue.issue.number} issue={issue} mayEdit={mayEdit} />
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Asked>
    </section>
  );
}

export function ThreadsTab({ code }: { code: string }) {
  const [chosen, choose] = useAddress('thread', '');
  const threads = useAnswer<{ items: Thread[] }>(`/accounts/${code}/threads`);
  const mayWrite = useMay('thread_write');
  return (
    <div className="account-columns">
      <div className="stack">
        <Waiting code={code} show={choose} />
        <div className="row">
          <h2>Threads</h2>
          <span className="spread" />
          {mayWrite && (
            <Record
              name="Begin a thread"
              shortcut="t"
              action="Begin"
              fields={[
                { name: 'subject', label: 'Subject' },
                { name: 'about', label: 'About', hint: 'an RFQ or quote; empty for the account' },
              ]}
              save={async (values, key) => {
                const thread = await post<Thread>(`/accounts/${code}/threads`, saidOnly(values), {
                  key,
                });
                choose(thread.number);
              }}
            />
          )}
        </div>
        <Asked answer={threads}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="quiet">Nothing is on file of what was said. Begin a thread.</p>
            ) : (
              <ul className="plain-list panel lines">
                {[...items].reverse().map((thread) => (
                  <li key={thread.number}>
                    <button
                      type="button"
                      className="plain thread-open"
                      aria-pressed={thread.number === chosen}
                      onClick={() => choose(thread.number)}
                    >
                      <b>{thread.number}</b> {thread.subject}{' '}
                      <span className="quiet">
                        {thread.about} <DateText iso={thread.opened_on} />
                      </span>
                    </button>
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
      </div>
      <div className="stack">
        {chosen && <Conversation number={chosen} />}
        <Issues code={code} />
      </div>
    </div>
  );
}
