// What is open on the account, whoever has to do it, and what the customer wants of us, measured.
import type { UseQueryResult } from '@tanstack/react-query';

import { post } from '../../api/client';
import { useSession } from '../../app/session';
import { showDate, showDecimal } from '../../parts/amounts';
import { DateText } from '../../parts/DateText';
import { Explain } from '../../parts/Explain';
import { Plot } from '../../parts/Plot';
import { StatusWord, type Tone } from '../../parts/StatusWord';
import { Line } from '../day/MyDay';
import type { MyDay } from '../day/dayModel';
import { ASKED_ROLES, saidOnly, words, type ObjectiveCourse, type Task } from './model';
import { Record } from './Record';
import { Asked, useAnswer, useMay } from './useAccount';
import '../day/MyDay.css';

interface Props {
  code: string;
  open: UseQueryResult<MyDay>;
  objectives: UseQueryResult<{ items: ObjectiveCourse[] }>;
}

const STATUS: Record<ObjectiveCourse['state']['status'], [Tone, string]> = {
  met: ['good', 'met'],
  missed: ['bad', 'missed'],
  not_measured: ['warn', 'not measured yet'],
  stale: ['warn', 'measured too long ago'],
  ended: ['none', 'ended'],
};
const TREND = { better: 'getting better', worse: 'getting worse', same: 'unchanged', unknown: '' };

function ObjectivePlot({ course }: { course: ObjectiveCourse }) {
  const { objective } = course.state;
  if (course.values.length < 2) return null;
  return (
    <Plot
      height={150}
      data={{
        kind: 'line',
        title: words(objective.measure),
        unit: objective.unit,
        categories: course.values.map((value) => showDate(value.measured_on)),
        series: [
          { name: 'Measured', values: course.values.map((value) => Number(value.value)) },
          { name: 'Target', values: course.values.map(() => Number(objective.target)) },
        ],
        n: course.values.length,
      }}
    />
  );
}

function Objective({ course, mayEdit }: { course: ObjectiveCourse; mayEdit: boolean }) {
  const { state } = course;
  const { objective } = state;
  const [tone, word] = STATUS[state.status];
  return (
    <li className="panel objective">
      <div className="row">
        <h3>{objective.what}</h3>
        <StatusWord tone={tone}>{word}</StatusWord>
        <span className="quiet">{TREND[state.trend]}</span>
      </div>
      <p>
        {words(objective.measure)}:{' '}
        {state.value ? (
          <Explain of={state.explanation}>
            {showDecimal(state.value)} {objective.unit}
          </Explain>
        ) : (
          'no value yet'
        )}
        {state.measured_on && (
          <>
            {' on '}
            <DateText iso={state.measured_on} />
          </>
        )}
        , target {objective.aim === 'at_most' ? 'at most' : 'at least'}{' '}
        {showDecimal(objective.target)} {objective.unit}
        {objective.agreed_with && (
          <span className="quiet"> · agreed with {objective.agreed_with}</span>
        )}
      </p>
      <ObjectivePlot course={course} />
      {mayEdit && !objective.ended_on && (
        <Record
          name={`Record a value of ${objective.number}`}
          fields={[
            { name: 'value', label: `Value in ${objective.unit || 'units'}`, as: 'number' },
            { name: 'on', label: 'Measured on', as: 'date', hint: 'today unless said' },
            { name: 'source', label: 'From', hint: 'the report, the person' },
          ]}
          save={(values, key) =>
            post(`/accounts/objectives/${objective.number}/values`, saidOnly(values), { key })
          }
        />
      )}
    </li>
  );
}

function Tasks({ code }: { code: string }) {
  const tasks = useAnswer<{ items: Task[] }>(`/accounts/${code}/tasks`);
  const mayEdit = useMay('task_edit');
  const step = (task: string, kind: string) => (values: Record<string, string>, key: string) =>
    post(`/accounts/tasks/${task}/steps`, { kind, ...saidOnly(values) }, { key });
  return (
    <section className="stack" aria-labelledby="account-tasks">
      <div className="row">
        <h2 id="account-tasks">Asked of colleagues</h2>
        <span className="spread" />
        {mayEdit && (
          <Record
            name="Ask a colleague for something"
            shortcut="a"
            action="Ask"
            fields={[
              { name: 'what', label: 'What is needed' },
              { name: 'to_role', label: 'Of', as: 'choice', choices: ASKED_ROLES },
              { name: 'about', label: 'About', hint: 'an RFQ such as R12' },
            ]}
            save={(values, key) => post(`/accounts/${code}/tasks`, saidOnly(values), { key })}
          />
        )}
      </div>
      <Asked answer={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">Nothing is asked of anybody.</p>
          ) : (
            <ul className="plain-list panel lines">
              {items.map((task) => (
                <li key={task.task.number}>
                  <div className="row">
                    <b>{task.task.number}</b> {task.task.what}
                    <StatusWord tone={task.late_hours > 0 ? 'bad' : 'busy'}>
                      {task.late_hours > 0 ? `${task.late_hours} hours late` : words(task.state)}
                    </StatusWord>
                  </div>
                  <div className="row quiet">
                    {task.taken_by || task.task.to_person || words(task.task.to_role)} · asked by{' '}
                    {task.task.asked_by}
                    {task.task.due_at && (
                      <>
                        {' · due '}
                        <DateText iso={task.task.due_at} withTime />
                      </>
                    )}
                  </div>
                  {mayEdit && (
                    <div className="row">
                      <Record
                        name={`Report ${task.task.number} done`}
                        action="Done"
                        fields={[{ name: 'note', label: 'What came of it' }]}
                        save={step(task.task.number, 'done')}
                      />
                    </div>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </section>
  );
}

const OPEN_GROUPS = [
  ['due', 'Due'],
  ['waiting', 'Waiting on others'],
] as const;

export function OverviewTab({ code, open, objectives }: Props) {
  const mayEdit = useMay('account_edit');
  const { person } = useSession();
  return (
    <div className="account-columns">
      <div className="stack">
        <h2>What is open</h2>
        <Asked answer={open}>
          {(day) =>
            OPEN_GROUPS.map(([group, name]) => {
              const items = day.items.filter((item) => item.group === group);
              return (
                <section key={group} className="panel day-group" aria-label={name}>
                  <h3 className="account-group">
                    {name} <span className="quiet">{items.length}</span>
                  </h3>
                  {items.length === 0 ? (
                    <p className="quiet day-empty">
                      {group === 'due' ? 'Nothing is due on this account.' : 'Nobody is waited for.'}
                    </p>
                  ) : (
                    <ul className="day-lines account-lines">
                      {items.map((item) => (
                        <Line
                          key={`${item.kind} ${item.about} ${item.what}`}
                          item={item}
                          today={day.day}
                          me={person.sign_in}
                        />
                      ))}
                    </ul>
                  )}
                </section>
              );
            })
          }
        </Asked>
        <Tasks code={code} />
      </div>
      <div className="stack">
        <div className="row">
          <h2>Why they have it made by us</h2>
          <span className="spread" />
          {mayEdit && (
            <Record
              name="Agree an objective"
              shortcut="o"
              action="Agree"
              fields={[
                { name: 'what', label: 'What they want', hint: 'less stock of boards' },
                { name: 'measure', label: 'Measured as', hint: 'boards in their stores' },
                { name: 'unit', label: 'Unit', hint: 'pieces, %, days' },
                {
                  name: 'aim',
                  label: 'Target is',
                  as: 'choice',
                  choices: [
                    ['at_least', 'at least'],
                    ['at_most', 'at most'],
                  ],
                },
                { name: 'target', label: 'Target', as: 'number' },
                { name: 'agreed_with', label: 'Agreed with' },
              ]}
              save={(values, key) => post(`/accounts/${code}/objectives`, saidOnly(values), { key })}
            />
          )}
        </div>
        <Asked answer={objectives}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="quiet">
                No objective is agreed yet. Ask what they want from having it made, and how they
                would measure it.
              </p>
            ) : (
              <ul className="plain-list stack">
                {items.map((course) => (
                  <Objective key={course.state.objective.number} course={course} mayEdit={mayEdit} />
                ))}
              </ul>
            )
          }
        </Asked>
      </div>
    </div>
  );
}
