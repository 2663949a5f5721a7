// What holds for all quotes of this customer unless an RFQ says otherwise, with its history.
import { post } from '../../api/client';
import { DateText } from '../../parts/DateText';
import { options, words, type CustomerView, type TimelineEntry } from './model';
import { Record } from './Record';
import { Asked, useAnswer, useMay } from './useAccount';

const KINDS = options('currency', 'payment', 'incoterm', 'books', 'excess', 'segment');
const HINTS: { [kind: string]: string } = {
  currency: 'EUR',
  payment: '30 days net',
  incoterm: 'DAP Munich',
  books: 'open or closed',
  excess: 'customer, us, absorbed or shared',
  segment: 'medical',
};

type Setting = CustomerView['settings'][number];

function Rows({ settings }: { settings: Setting[] }) {
  return (
    <ul className="plain-list panel lines">
      {settings.map((setting) => (
        <li key={`${setting.kind} ${setting.valid_from}`} className="row">
          <b>{words(setting.kind)}</b> {setting.value || 'taken away'}
          <span className="quiet">
            from <DateText iso={setting.valid_from} />, said by {setting.said_by}
            {setting.note && `: ${setting.note}`}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function SettingsTab({ code }: { code: string }) {
  const view = useAnswer<CustomerView>(`/accounts/${code}`);
  const history = useAnswer<{ items: TimelineEntry[] }>(`/accounts/${code}/timeline`, {
    kinds: 'agreed',
  });
  const mayEdit = useMay('account_edit');
  return (
    <div className="stack account-pane">
      <div className="row">
        <h2>Agreed for all their quotes</h2>
        <span className="spread" />
        {mayEdit && (
          <Record
            name="Record what was agreed"
            shortcut="a"
            fields={[
              { name: 'kind', label: 'What', as: 'choice', choices: KINDS },
              {
                name: 'value',
                label: 'Is',
                hint: Object.values(HINTS).join(' · '),
              },
              { name: 'said_by', label: 'Who said so' },
              { name: 'valid_from', label: 'From', as: 'date', hint: 'today unless said' },
              { name: 'note', label: 'Note', hint: 'the contract, the message' },
            ]}
            save={({ kind, value, valid_from, ...rest }, key) =>
              post(
                `/accounts/${code}/settings`,
                { changes: [{ kind, value }], ...rest, ...(valid_from ? { valid_from } : {}) },
                { key },
              )
            }
          />
        )}
      </div>
      <Asked answer={view}>
        {({ settings, to_come }) => (
          <>
            {settings.length === 0 ? (
              <p className="quiet">Nothing is agreed yet: quotes go by what the house has.</p>
            ) : (
              <Rows settings={settings} />
            )}
            {to_come.length > 0 && (
              <>
                <h3>Begins later</h3>
                <Rows settings={to_come} />
              </>
            )}
          </>
        )}
      </Asked>
      <h3>What was said before</h3>
      <Asked answer={history}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">Nothing was recorded.</p>
          ) : (
            <ul className="plain-list lines panel">
              {[...items].reverse().map((entry, index) => (
                <li key={index} className="row">
                  <DateText iso={entry.happened_on} /> {entry.says}
                  <span className="quiet">recorded by {entry.recorded_by}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </div>
  );
}
