// Where do we stand with this customer?
import { useParams } from 'react-router';

import { post } from '../../api/client';
import { useHeading } from '../../app/heading';
import { DateText } from '../../parts/DateText';
import { Findings } from '../../parts/Findings';
import { ListProblem } from '../../parts/ListProblem';
import { StatusWord } from '../../parts/StatusWord';
import { Tabs } from '../../parts/Tabs';
import { asProblem } from '../../api/problem';
import type { MyDay } from '../day/dayModel';
import { AgreementsTab } from './Agreements';
import { CadenceTab } from './Cadence';
import { standing, saidOnly, type ObjectiveCourse, type Stewards } from './model';
import { OverviewTab } from './Overview';
import { PeopleTab } from './People';
import { ProductsTab } from './Products';
import { Record } from './Record';
import { SettingsTab } from './Settings';
import { ThreadsTab } from './Threads';
import { TimelineTab } from './TimelineTab';
import { useAnswer, useMay } from './useAccount';
import './accounts.css';

const HAND_OVER = [
  { name: 'sign_in', label: 'To whom', hint: 'their sign-in' },
  { name: 'from', label: 'From', as: 'date', hint: 'today unless said' },
  { name: 'note', label: 'Why' },
] as const;

function Steward({ stewards, code }: { stewards: Stewards; code: string }) {
  const mayAssign = useMay('account_assign');
  const { owner, owner_since, deputy } = stewards.stewards;
  const hand = (role: 'owner' | 'deputy') => (values: Record<string, string>, key: string) =>
    post(`/accounts/${code}/${role}`, saidOnly(values), { key });
  return (
    <div className="row account-stewards">
      <span>
        Owner{' '}
        {owner ? (
          <>
            <b>{owner}</b> <span className="quiet">since </span>
            <DateText iso={owner_since} />
          </>
        ) : (
          <StatusWord tone="bad">nobody</StatusWord>
        )}
      </span>
      <span>
        Deputy {deputy ? <b>{deputy}</b> : <StatusWord tone="warn">nobody</StatusWord>}
      </span>
      {mayAssign && (
        <>
          <Record
            name={owner ? 'Hand the account over' : 'Name an owner'}
            action="Hand over"
            fields={[...HAND_OVER]}
            save={hand('owner')}
            {...(owner ? {} : { filled: true as const })}
          />
          <Record
            name={deputy ? 'Change the deputy' : 'Name a deputy'}
            action="Name"
            fields={[...HAND_OVER]}
            save={hand('deputy')}
          />
        </>
      )}
    </div>
  );
}

export default function AccountPage() {
  const code = encodeURIComponent(useParams().account ?? '');
  const stewards = useAnswer<Stewards>(`/accounts/${code}/stewards`);
  const open = useAnswer<MyDay>(`/desk/accounts/${code}/open`);
  const objectives = useAnswer<{ items: ObjectiveCourse[] }>(`/accounts/${code}/objectives`);
  const customer = stewards.data?.customer;
  useHeading(customer ? `${customer.name}: where do we stand?` : 'Account', [
    { name: 'Accounts', path: '/accounts' },
  ]);
  if (stewards.error) {
    return <ListProblem error={asProblem(stewards.error)} retry={() => void stewards.refetch()} />;
  }
  if (!stewards.data || !customer) return <p className="quiet account-wait">Asking …</p>;
  const items = open.data?.items ?? [];
  const countOf = (...kinds: string[]) => {
    const count = items.filter((item) => kinds.includes(item.kind)).length;
    return count > 0 ? { count } : {};
  };
  const tab = { code, customer };
  return (
    <div className="account">
      <header className="stack account-head">
        {open.data && objectives.data && (
          <p className="account-standing">{standing(items, objectives.data.items)}</p>
        )}
        <Steward stewards={stewards.data} code={code} />
        {stewards.data.findings.some((finding) => finding.severity === 'error') && (
          <div role="alert" className="account-alert">
            <Findings
              findings={stewards.data.findings.filter((finding) => finding.severity === 'error')}
              none=""
            />
          </div>
        )}
      </header>
      <Tabs
        label="The account"
        tabs={[
          {
            id: 'overview',
            name: 'Overview',
            content: <OverviewTab {...tab} open={open} objectives={objectives} />,
          },
          { id: 'people', name: 'People', content: <PeopleTab {...tab} /> },
          {
            id: 'threads',
            name: 'Threads and issues',
            ...countOf('question_open', 'issue_open', 'issue_must_be_raised', 'issue_raised'),
            content: <ThreadsTab {...tab} />,
          },
          { id: 'timeline', name: 'Timeline', content: <TimelineTab {...tab} /> },
          { id: 'products', name: 'Products and part numbers', content: <ProductsTab {...tab} /> },
          {
            id: 'agreements',
            name: 'Agreements',
            ...countOf('agreement_runs_out', 'agreement_ran_out'),
            content: <AgreementsTab {...tab} />,
          },
          {
            id: 'cadence',
            name: 'Cadence',
            ...countOf('cadence_overdue', 'meeting_not_closed'),
            content: <CadenceTab {...tab} />,
          },
          { id: 'settings', name: 'Agreed for all quotes', content: <SettingsTab {...tab} /> },
        ]}
      />
    </div>
  );
}
