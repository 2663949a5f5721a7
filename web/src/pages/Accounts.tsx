// Who are our customers, and who answers for each?
import { Link } from 'react-router';

import { useAll } from '../api/hooks';
import type { components } from '../api/schema';
import { useHeading } from '../app/heading';
import { DataTable, type Column } from '../parts/DataTable';
import { DateText } from '../parts/DateText';
import { Facts } from '../parts/Facts';
import { Findings } from '../parts/Findings';
import { ListProblem } from '../parts/ListProblem';
import { MasterDetail, useOpenItem } from '../parts/MasterDetail';
import { StatusWord } from '../parts/StatusWord';

type Account = components['schemas']['AccountsAccountStewards'];

const COLUMNS: Column<Account>[] = [
  { id: 'code', name: 'Account', value: (row) => row.customer.code, width: 90 },
  { id: 'name', name: 'Name', value: (row) => row.customer.name },
  {
    id: 'owner',
    name: 'Owner',
    value: (row) => row.stewards.owner || 'nobody',
    show: (row) => row.stewards.owner || <StatusWord tone="bad">nobody</StatusWord>,
  },
  { id: 'deputy', name: 'Deputy', value: (row) => row.stewards.deputy },
  { id: 'contact', name: 'Buyer', value: (row) => row.customer.contact },
  {
    id: 'findings',
    name: 'To clear',
    value: (row) => row.findings.length || null,
    width: 90,
    align: 'right',
  },
];

const idOf = (row: Account) => row.customer.code;

function AccountSummary({ account }: { account: Account }) {
  const { customer, stewards, findings } = account;
  return (
    <div className="stack">
      <h2>
        {customer.code} · {customer.name}
      </h2>
      <Facts
        facts={[
          [
            'Owner',
            stewards.owner ? (
              <>
                {stewards.owner} <span className="quiet">since </span>
                <DateText iso={stewards.owner_since} />
              </>
            ) : (
              <StatusWord tone="bad">nobody</StatusWord>
            ),
          ],
          ['Deputy', stewards.deputy || '–'],
          ['Buyer', customer.contact || '–'],
          ['Address', customer.address ? customer.address.split('\n').join(', ') : '–'],
        ]}
      />
      <Findings findings={findings} none="Somebody answers for this account." />
      <p>
        <Link to={`/accounts/${customer.code}`}>Where we stand with them</Link>
      </p>
    </div>
  );
}

export default function Accounts() {
  useHeading('Accounts');
  const { items, isLoading, error, retry } = useAll<Account>('/accounts');
  const [openId, open] = useOpenItem();
  const account = items.find((one) => idOf(one) === openId);
  if (error) return <ListProblem error={error} retry={() => void retry()} />;
  return (
    <div className="page-fill">
      <MasterDetail
        itemName="the account"
        list={
          <DataTable
            name="accounts"
            rows={items}
            idOf={idOf}
            columns={COLUMNS}
            openId={openId}
            onOpen={(row) => open(idOf(row))}
            empty={{ reason: isLoading ? 'Asking …' : 'You have no account yet, and deputise none.' }}
          />
        }
        item={
          account ? (
            <AccountSummary account={account} />
          ) : (
            <p className="quiet">{isLoading ? 'Asking …' : `There is no account ${openId} for you.`}</p>
          )
        }
      />
    </div>
  );
}
