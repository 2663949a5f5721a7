// People on both sides: theirs with what they decide, ours with who does what.
import { patch, post, API } from '../../api/client';
import { DateText } from '../../parts/DateText';
import { Findings } from '../../parts/Findings';
import { ROLES_OF_OURS, ROLES_OF_THEIRS, saidOnly, words, type Contact, type Team } from './model';
import { Record } from './Record';
import { Asked, useAnswer, useMay } from './useAccount';

function Person({ contact, of, mayEdit }: { contact: Contact; of: string; mayEdit: boolean }) {
  return (
    <li>
      <div className="row">
        <b>{contact.name}</b>
        <span>{contact.function || words(contact.role)}</span>
        {contact.function && <span className="quiet">{words(contact.role)}</span>}
      </div>
      {contact.decides && <div>Decides {contact.decides}</div>}
      <div className="row quiet">
        {contact.email && <a href={`mailto:${contact.email}`}>{contact.email}</a>}
        {contact.phone && <a href={`tel:${contact.phone}`}>{contact.phone}</a>}
        <span>
          since <DateText iso={contact.since} />
          {contact.until && (
            <>
              {', left '}
              <DateText iso={contact.until} />
            </>
          )}
        </span>
        {contact.note && <span>{contact.note}</span>}
      </div>
      {mayEdit && (
        <div className="row">
          <Record
            name={`Change ${contact.name}`}
            fields={[
              { name: 'role', label: 'Role', as: 'choice', choices: ROLES_OF_THEIRS, value: contact.role },
              { name: 'function', label: 'Their own title', value: contact.function },
              { name: 'decides', label: 'Decides', value: contact.decides },
              { name: 'email', label: 'E-mail', value: contact.email },
              { name: 'phone', label: 'Phone', value: contact.phone },
            ]}
            of={of}
            save={(values, key, seen) =>
              patch(`/accounts/contacts/${contact.number}`, values, { key, seen })
            }
          />
          {!contact.until && (
            <Record
              name={`${contact.name} left`}
              fields={[
                { name: 'note', label: 'Who follows, where they went' },
                { name: 'on', label: 'On', as: 'date', hint: 'today unless said' },
              ]}
              of={of}
              save={(values, key, seen) =>
                post(`/accounts/contacts/${contact.number}/departure`, saidOnly(values), { key, seen })
              }
            />
          )}
        </div>
      )}
    </li>
  );
}

function Theirs({ code }: { code: string }) {
  const address = `/accounts/${code}/contacts`;
  const contacts = useAnswer<{ items: Contact[] }>(address);
  const mayEdit = useMay('contact_edit');
  return (
    <section className="stack" aria-labelledby="theirs">
      <div className="row">
        <h2 id="theirs">Their people</h2>
        <span className="spread" />
        {mayEdit && (
          <Record
            name="Add a person"
            shortcut="a"
            fields={[
              { name: 'name', label: 'Name' },
              { name: 'role', label: 'Role', as: 'choice', choices: ROLES_OF_THEIRS },
              { name: 'function', label: 'Their own title' },
              { name: 'decides', label: 'Decides', hint: 'suppliers of boards up to 100,000 a year' },
              { name: 'email', label: 'E-mail' },
              { name: 'phone', label: 'Phone' },
            ]}
            save={(values, key) => post(`/accounts/${code}/contacts`, saidOnly(values), { key })}
          />
        )}
      </div>
      <Asked answer={contacts}>
        {({ items }) => {
          const here = items.filter((one) => !one.until);
          const left = items.filter((one) => one.until);
          return (
            <>
              {here.length === 0 ? (
                <p className="quiet">Nobody of theirs is on file yet. Add whom you talk with.</p>
              ) : (
                <ul className="plain-list panel lines">
                  {here.map((one) => (
                    <Person key={one.number} of={address} contact={one} mayEdit={mayEdit} />
                  ))}
                </ul>
              )}
              {left.length > 0 && (
                <details>
                  <summary>{left.length === 1 ? '1 who left' : `${left.length} who left`}</summary>
                  <ul className="plain-list panel lines">
                    {left.map((one) => (
                      <Person key={one.number} of={address} contact={one} mayEdit={mayEdit} />
                    ))}
                  </ul>
                </details>
              )}
            </>
          );
        }}
      </Asked>
    </section>
  );
}

const LETTERS = { R: 'does it', A: 'answers for it', C: 'is asked before', I: 'is told after' };

function Matrix({ matrix }: { matrix: Team['matrix'] }) {
  return (
    <div className="matrix" tabIndex={0} role="region" aria-label="Who does what">
      <table>
        <thead>
          <tr>
            <th scope="col">What</th>
            {matrix.columns.map((column) => (
              <th scope="col" key={column.role}>
                {words(column.title)}
                <div className="quiet">{column.people.join(', ') || '–'}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {matrix.rows.map((row) => (
            <tr key={row.responsibility}>
              <th scope="row">{row.title}</th>
              {row.letters.map((letter, index) => (
                <td key={matrix.columns[index]?.role}>
                  {letter === 'A' ? <b>{letter}</b> : letter}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {Object.entries(LETTERS)
          .map(([letter, meaning]) => `${letter} ${meaning}`)
          .join(' · ')}
      </p>
    </div>
  );
}

function Ours({ code }: { code: string }) {
  const team = useAnswer<Team>(`/accounts/${code}/team`);
  const mayEdit = useMay('account_edit');
  const change = (values: Record<string, string>, key: string) =>
    post(`/accounts/${code}/team`, saidOnly(values), { key });
  return (
    <section className="stack" aria-labelledby="ours">
      <div className="row">
        <h2 id="ours">Our people, and who does what</h2>
        <span className="spread" />
        <a href={`${API}/accounts/${code}/matrix.pdf`} target="_blank" rel="noreferrer">
          Who does what, as PDF
        </a>
        {mayEdit && (
          <Record
            name="Somebody joins"
            action="Joins"
            fields={[
              { name: 'sign_in', label: 'Who', hint: 'their sign-in' },
              { name: 'role', label: 'As', as: 'choice', choices: ROLES_OF_OURS },
              { name: 'from', label: 'From', as: 'date', hint: 'today unless said' },
            ]}
            save={change}
          />
        )}
      </div>
      <Asked answer={team}>
        {({ members, matrix }) => (
          <>
            {members.length === 0 ? (
              <p className="quiet">Nobody of ours is on this account.</p>
            ) : (
              <ul className="plain-list panel lines">
                {members.map((member) => (
                  <li key={`${member.role} ${member.sign_in}`} className="row">
                    <b>{member.sign_in}</b> {words(member.role)}
                    {member.as && <span className="quiet">{member.as}</span>}
                    <span className="quiet">
                      since <DateText iso={member.since} />
                    </span>
                    <span className="spread" />
                    {mayEdit && !member.as && (
                      <Record
                        name={`${member.sign_in} leaves the account`}
                        action="Leaves"
                        fields={[{ name: 'note', label: 'Why' }]}
                        save={(values, key) =>
                          change(
                            {
                              ...values,
                              role: member.role,
                              sign_in: member.sign_in,
                              membership: 'leaves',
                            },
                            key,
                          )
                        }
                      />
                    )}
                  </li>
                ))}
              </ul>
            )}
            <Matrix matrix={matrix} />
            <details open={matrix.findings.length > 0 && matrix.findings.length < 4}>
              <summary>
                {matrix.findings.length === 0
                  ? 'Everything has somebody who answers for it'
                  : `${matrix.findings.length} to clear`}
              </summary>
              <Findings findings={matrix.findings} none="Everything has somebody who answers for it." />
            </details>
          </>
        )}
      </Asked>
    </section>
  );
}

export function PeopleTab({ code }: { code: string }) {
  return (
    <div className="stack account-pane">
      <Theirs code={code} />
      <Ours code={code} />
    </div>
  );
}
