// Who do we buy from: what they told, how old it is, what an order costs, what they are asked for?
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';

import { asProblem } from '../../api/problem';
import { useActions } from '../../app/actions';
import { useHeading } from '../../app/heading';
import { useSession } from '../../app/session';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { FormFoot } from '../../parts/FormFoot';
import { MasterDetail, useOpenItem } from '../../parts/MasterDetail';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord, type Tone } from '../../parts/StatusWord';
import { useForm } from '../../parts/useForm';
import { localDay } from '../rfqs/days';
import { getSupplier, getSuppliers, setSupplier, SUPPLIERS_PATH, type SupplierOverview } from './api';
import { showCents } from './model';
import './sourcing.css';

const STANDINGS: Record<SupplierOverview['card']['standing'], [Tone, string]> = {
  preferred: ['good', 'preferred'],
  neutral: ['none', 'as any other'],
  blocked: ['bad', 'not bought from'],
};

const ALL = 12;
const kinds = (categories: string[]): string =>
  categories.length === ALL ? 'everything' : categories.join(', ');

const columnsOn = (today: string): Column<SupplierOverview>[] => [
  { id: 'supplier', name: 'Supplier', value: ({ card }) => card.supplier },
  {
    id: 'standing',
    name: 'Standing',
    value: ({ card }) => STANDINGS[card.standing][1],
    show: ({ card }) => (
      <StatusWord tone={STANDINGS[card.standing][0]}>{STANDINGS[card.standing][1]}</StatusWord>
    ),
    width: 130,
  },
  { id: 'kinds', name: 'Asked for', value: ({ card }) => kinds(card.categories) },
  { id: 'contact', name: 'Contact', value: ({ card }) => card.contact, width: 110 },
  { id: 'parts', name: 'Parts', value: (row) => row.parts, align: 'right', width: 70 },
  { id: 'offers', name: 'Offers', value: (row) => row.offers, align: 'right', width: 76 },
  {
    id: 'newest',
    name: 'Newest offer',
    value: (row) => row.newest_on ?? '',
    show: (row) => <DateText iso={row.newest_on} today={today} />,
    width: 166,
  },
  {
    id: 'minimum',
    name: 'Least order',
    value: ({ card }) => card.minimum?.amount ?? '',
    show: ({ card }) =>
      card.minimum ? `${card.minimum.currency} ${showCents(card.minimum)}` : <span className="quiet">–</span>,
    width: 104,
    align: 'right',
  },
  {
    id: 'cost',
    name: 'Per order',
    value: ({ card }) => card.order_cost?.amount ?? '',
    show: ({ card }) =>
      card.order_cost ? (
        `${card.order_cost.currency} ${showCents(card.order_cost)}`
      ) : (
        <span className="quiet">–</span>
      ),
    width: 104,
    align: 'right',
  },
  {
    id: 'open',
    name: 'Waiting',
    value: (row) => row.requests_open,
    align: 'right',
    width: 76,
  },
];

const idOf = (row: SupplierOverview) => row.card.supplier;

const LABELS: Record<string, string> = {
  name: 'Name',
  categories: 'Asked for',
  contact: 'Contact',
  currency: 'Quotes in',
};

function AskedForm({ row, onClose }: { row: SupplierOverview | undefined; onClose: () => void }) {
  const queries = useQueryClient();
  const start = {
    name: row?.card.supplier ?? '',
    categories: row && row.card.categories.length > 0 && row.card.categories.length < ALL
      ? row.card.categories.join(', ')
      : 'all',
    contact: row?.card.contact ?? '',
    currency: row?.card.currency ?? '',
  };
  const refresh = () => queries.invalidateQueries({ queryKey: ['suppliers'] });
  const form = useForm(
    start,
    async (values, key, seen) => {
      await setSupplier(values, { key, seen });
      await refresh();
      onClose();
    },
    { of: SUPPLIERS_PATH, now: start, refresh },
  );
  return (
    <Dialog title={row ? `What ${row.card.supplier} is asked for` : 'A supplier to ask'} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <TextInput label="Name" data-first required readOnly={row !== undefined} {...form.field('name')} />
        <TextInput
          label="Asked for"
          description="all, or some of: resistors, capacitors, inductors, diodes, transistors, ics, connectors, crystals, electromechanical, pcb, mechanical, other"
          {...form.field('categories')}
        />
        <TextInput label="Contact" {...form.field('contact')} />
        <NativeSelect
          label="Quotes in"
          data={[{ value: '', label: 'theirs to say' }, 'EUR', 'USD', 'GBP', 'CHF', 'CNY', 'JPY']}
          {...form.field('currency')}
        />
        <FormFoot form={form} action="Save" label={(field) => LABELS[field] ?? field} />
      </form>
    </Dialog>
  );
}

function Details({ name, onEdit }: { name: string; onEdit: (() => void) | undefined }) {
  const { data, error } = useQuery({ queryKey: ['suppliers', name], queryFn: () => getSupplier(name) });
  if (error) return <ProblemNote problem={asProblem(error)} />;
  if (!data) return <p className="quiet">Opening {name} …</p>;
  return (
    <div className="stack">
      <div className="row">
        <h2>{data.card.supplier}</h2>
        {onEdit && (
          <Button size="compact-sm" variant="default" onClick={onEdit}>
            Change what they are asked for
          </Button>
        )}
      </div>
      <section>
        <h3>What holds, and since when</h3>
        {data.terms.length === 0 ? (
          <p className="quiet">Nobody said anything of them: they are bought from as any other.</p>
        ) : (
          <ul className="supplier-terms">
            {data.terms.map((term, at) => (
              <li key={at}>
                {term.says}
                {term.customer && ` for ${term.customer}`}{' '}
                <span className="quiet">
                  since <DateText iso={term.valid_from} />
                  {term.note && `: ${term.note}`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section>
        <h3>Requests</h3>
        {data.requests.length === 0 ? (
          <p className="quiet">They were asked for nothing yet.</p>
        ) : (
          <ul className="supplier-terms">
            {[...data.requests].reverse().map((request) => (
              <li key={request.number}>
                <Link to={`/sourcing/${request.rfq}?tab=requests`}>{request.number}</Link> for {request.rfq},{' '}
                {request.lines} {request.lines === 1 ? 'part' : 'parts'}{' '}
                {request.answered_on ? (
                  <span className="quiet">
                    answered <DateText iso={request.answered_on} />
                  </span>
                ) : (
                  <span>
                    due <DateText iso={request.answer_by} today={localDay()} due />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

export default function Suppliers() {
  useHeading('Suppliers');
  const mayEdit = useSession().permissions.includes('supplier_edit');
  const { data, error } = useQuery({ queryKey: ['suppliers'], queryFn: getSuppliers });
  const [openId, open] = useOpenItem('supplier');
  const [editing, setEditing] = useState<'new' | 'open'>();
  const columns = useMemo(() => columnsOn(localDay()), []);
  useActions(mayEdit ? [{ name: 'Add a supplier to ask', key: 'c', run: () => setEditing('new') }] : []);
  if (error) {
    return (
      <div className="page-narrow">
        <ProblemNote problem={asProblem(error)} />
      </div>
    );
  }
  const rows = data?.items ?? [];
  const row = rows.find((one) => idOf(one) === openId);
  return (
    <div className="sourcing-list">
      <div className="row">
        <span className="quiet">Who told prices, what holds with them, and what they are asked for</span>
        <span className="spread" />
        {mayEdit && <Button onClick={() => setEditing('new')}>Add a supplier to ask</Button>}
      </div>
      <div className="sourcing-table">
        {!data ? (
          <p className="quiet">Fetching the suppliers …</p>
        ) : (
          <MasterDetail
            parameter="supplier"
            itemName="the supplier"
            list={
              <DataTable
                name="suppliers"
                rows={rows}
                idOf={idOf}
                columns={columns}
                openId={openId}
                onOpen={(one) => open(idOf(one))}
                empty={{ reason: 'No supplier is known yet: they come with their price lists, or are added here.' }}
              />
            }
            item={
              row && (
                <Details
                  key={openId}
                  name={openId}
                  onEdit={mayEdit ? () => setEditing('open') : undefined}
                />
              )
            }
          />
        )}
      </div>
      {editing && (
        <AskedForm row={editing === 'open' ? row : undefined} onClose={() => setEditing(undefined)} />
      )}
    </div>
  );
}
