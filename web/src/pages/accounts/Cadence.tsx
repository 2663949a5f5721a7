// When we talk with the customer next, and what came of the last times.
import { post } from '../../api/client';
import { DateText } from '../../parts/DateText';
import { Findings } from '../../parts/Findings';
import { StatusWord } from '../../parts/StatusWord';
import { saidOnly, TALKS, words, type Cadence, type Meeting } from './model';
import { Record } from './Record';
import { Asked, useAnswer, useMay } from './useAccount';

/** "ann, eva" -> attendees of one side. */
const people = (side: 'ours' | 'theirs', text: string | undefined) =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
    .map((name) => ({ side, name }));

function MeetingRow({ meeting, mayEdit }: { meeting: Meeting; mayEdit: boolean }) {
  const isOpen = !meeting.held_on && !meeting.called_off_on;
  const ofSide = (side: 'ours' | 'theirs') =>
    meeting.attendees
      .filter((one) => one.side === side)
      .map((one) => (one.role ? `${one.name} (${words(one.role).toLowerCase()})` : one.name))
      .join(', ');
  return (
    <li>
      <div className="row">
        <b>{words(meeting.kind)}</b>
        <DateText iso={meeting.held_on ?? meeting.called_off_on ?? meeting.planned_on} />
        <StatusWord tone={meeting.held_on ? 'good' : isOpen ? 'busy' : 'none'}>
          {meeting.held_on ? 'held' : isOpen ? 'planned' : 'called off'}
        </StatusWord>
        <span className="quiet">{meeting.number}</span>
      </div>
      <div>
        {meeting.purpose}
        <span className="quiet"> · to decide: {meeting.decision_wanted}</span>
      </div>
      {meeting.outcome && <div>Outcome: {meeting.outcome}</div>}
      {meeting.attendees.length > 0 && (
        <div className="quiet">
          Theirs: {ofSide('theirs') || 'nobody'} · ours: {ofSide('ours') || 'nobody'}
        </div>
      )}
      {meeting.ratings.map((rating, index) => (
        <div key={index} className="quiet">
          {rating.rated_by} found it {rating.usefulness} of 5 useful{rating.words && `: ${rating.words}`}
        </div>
      ))}
      {mayEdit && (
        <div className="row">
          {isOpen && (
            <Record
              name={`${meeting.number} was held`}
              fields={[
                { name: 'outcome', label: 'What was decided', as: 'lines' },
                { name: 'theirs', label: 'Theirs who were there', hint: 'names, with commas' },
                { name: 'ours', label: 'Ours who were there', hint: 'sign-ins, with commas' },
                { name: 'on', label: 'On', as: 'date', hint: 'the day planned unless said' },
              ]}
              save={({ theirs, ours, ...values }, key) =>
                post(
                  `/accounts/meetings/${meeting.number}/held`,
                  {
                    ...saidOnly(values),
                    attendees: [...people('theirs', theirs), ...people('ours', ours)],
                  },
                  { key },
                )
              }
            />
          )}
          {isOpen && (
            <Record
              name={`Call ${meeting.number} off`}
              fields={[{ name: 'why', label: 'Why' }]}
              save={(values, key) =>
                post(`/accounts/meetings/${meeting.number}/called-off`, values, { key })
              }
            />
          )}
          {meeting.held_on && (
            <Record
              name={`How useful was ${meeting.number}`}
              fields={[
                {
                  name: 'usefulness',
                  label: 'They found it',
                  as: 'choice',
                  choices: [
                    ['5', '5 could not do without it'],
                    ['4', '4'],
                    ['3', '3'],
                    ['2', '2'],
                    ['1', '1 a waste of time'],
                  ],
                },
                { name: 'rated_by', label: 'Who of theirs' },
                { name: 'words', label: 'In their words' },
              ]}
              save={({ usefulness, ...values }, key) =>
                post(
                  `/accounts/meetings/${meeting.number}/ratings`,
                  { ...saidOnly(values), usefulness: Number(usefulness) },
                  { key },
                )
              }
            />
          )}
        </div>
      )}
    </li>
  );
}

export function CadenceTab({ code }: { code: string }) {
  const cadence = useAnswer<Cadence>(`/accounts/${code}/cadence`);
  const mayEdit = useMay('review_edit');
  return (
    <div className="stack account-pane">
      <div className="row">
        <h2>When we talk</h2>
        <span className="spread" />
        {mayEdit && (
          <>
            <Record
              name="Plan a meeting"
              shortcut="p"
              action="Plan"
              fields={[
                { name: 'purpose', label: 'What for' },
                { name: 'decision_wanted', label: 'Decision wanted' },
                { name: 'kind', label: 'Kind', as: 'choice', choices: TALKS },
                { name: 'on', label: 'On', as: 'date', hint: 'today unless said' },
              ]}
              save={(values, key) => post(`/accounts/${code}/meetings`, saidOnly(values), { key })}
            />
            <Record
              name="Change how often"
              fields={[
                { name: 'every_days', label: 'Every so many days', as: 'number', hint: 'empty: as the house; 0: never' },
                { name: 'kind', label: 'Kind', as: 'choice', choices: TALKS },
                { name: 'note', label: 'Why' },
              ]}
              save={(values, key) => {
                const { every_days, ...rest } = saidOnly(values);
                return post(
                  `/accounts/${code}/cadence`,
                  every_days === undefined ? rest : { ...rest, every_days: Number(every_days) },
                  { key },
                );
              }}
            />
          </>
        )}
      </div>
      <Asked answer={cadence}>
        {({ board, meetings }) => (
          <>
            <ul className="plain-list panel lines">
              {(board.accounts[0]?.kinds ?? []).map((state) => (
                <li key={state.kind} className="row">
                  <b>{words(state.kind)}</b>
                  {state.every_days === 0 ? (
                    <span className="quiet">not wanted</span>
                  ) : (
                    <>
                      <span className="quiet">
                        every {state.every_days} days
                        {state.set_by === 'account' && ', as this account wants it'}
                      </span>
                      <span>
                        {state.last_on ? (
                          <>
                            last <DateText iso={state.last_on} />
                          </>
                        ) : (
                          'never yet'
                        )}
                        {', due '}
                        <DateText iso={state.due_on} />
                      </span>
                      {state.overdue_days > 0 ? (
                        <StatusWord tone="bad">{`${state.overdue_days} days late`}</StatusWord>
                      ) : (
                        <StatusWord tone="good">in time</StatusWord>
                      )}
                    </>
                  )}
                </li>
              ))}
            </ul>
            {board.findings.length > 0 && <Findings findings={board.findings} none="" />}
            <h2>Meetings</h2>
            {meetings.length === 0 ? (
              <p className="quiet">No meeting is planned and none was held. Plan one with its purpose.</p>
            ) : (
              <ul className="plain-list panel lines">
                {[...meetings].reverse().map((meeting) => (
                  <MeetingRow key={meeting.number} meeting={meeting} mayEdit={mayEdit} />
                ))}
              </ul>
            )}
          </>
        )}
      </Asked>
    </div>
  );
}
