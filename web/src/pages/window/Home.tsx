// What do you have of mine, what do you need from me? Three groups, in plain words.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';

import type { Problem } from '../../api/problem';
import { useAddress } from '../../app/address';
import { useHeading } from '../../app/heading';
import { useMay } from '../../app/session';
import { DateText } from '../../parts/DateText';
import { ListProblem } from '../../parts/ListProblem';
import { getHome, itemAddress, type WindowHome, type WindowItem } from './api';
import './window.css';

const GROUPS = [
  { id: 'needs_answer', name: 'Needs your answer', empty: 'Nothing waits for you.' },
  { id: 'in_progress', name: 'In progress', empty: 'Nothing is in the works.' },
  { id: 'done', name: 'Done', empty: 'Nothing yet.' },
] as const;

function Item({ item }: { item: WindowItem }) {
  return (
    <li>
      <Link to={itemAddress(item)} className="window-item">
        <span>
          <span className="window-item-what">{item.what}</span>
          {' · '}
          {item.title}
        </span>
        <span className="window-item-side quiet">
          {item.until && item.group === 'needs_answer' ? (
            <>
              valid until <DateText iso={item.until} />
            </>
          ) : (
            <>
              {item.group === 'done' ? 'on' : 'since'} <DateText iso={item.since} />
            </>
          )}
        </span>
        <span className="window-item-detail">{item.detail}</span>
      </Link>
    </li>
  );
}

function Contacts({ home }: { home: WindowHome }) {
  if (home.contacts.length === 0) return null;
  return (
    <section className="window-section" aria-label="Your contacts">
      <h2>Your contacts</h2>
      <div className="window-contacts">
        {home.contacts.map((one) => (
          <div key={one.name}>
            <b>{one.name}</b>
            <div className="quiet">{one.as}</div>
            {one.email && <a href={`mailto:${one.email}`}>{one.email}</a>}
          </div>
        ))}
      </div>
    </section>
  );
}

export default function Home() {
  const [account] = useAddress('account', '');
  const navigate = useNavigate();
  const maySend = useMay('rfq_send');
  const { data: home, error, refetch } = useQuery<WindowHome, Problem>({
    queryKey: ['window', account],
    queryFn: () => getHome(account || undefined),
  });
  useHeading(home ? `${home.account}: what is open, and with whom` : 'What is open, and with whom');
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  if (!home) return <p className="quiet">Fetching …</p>;
  return (
    <>
      {maySend && (
        <div>
          <Button onClick={() => void navigate('/window/send')}>Send a request for quotation</Button>
        </div>
      )}
      {GROUPS.map(({ id, name, empty }) => {
        const items = home.items.filter((item) => item.group === id);
        return (
          <section key={id} className={`window-section window-group-${id}`} aria-label={name}>
            <h2>
              {name} {items.length > 0 && <span className="quiet">{items.length}</span>}
            </h2>
            <div className="panel">
              {items.length === 0 ? (
                <p className="window-empty">{empty}</p>
              ) : (
                <ul className="window-list">
                  {items.map((item) => (
                    <Item key={`${item.kind} ${item.about}`} item={item} />
                  ))}
                </ul>
              )}
            </div>
          </section>
        );
      })}
      <Contacts home={home} />
    </>
  );
}
