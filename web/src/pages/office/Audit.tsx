// Who changed what, and when?
import { Button } from '@mantine/core';

import { usePaged } from '../../api/hooks';
import type { components } from '../../api/schema';
import { useHeading } from '../../app/heading';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { ListProblem } from '../../parts/ListProblem';
import { MasterDetail, useOpenItem } from '../../parts/MasterDetail';
import { changesIn } from './audit';

type Row = components['schemas']['DatabaseAuditRow'];

const words = (text: string) => text.replaceAll('_', ' ');

const COLUMNS: Column<Row>[] = [
  {
    id: 'at',
    name: 'When',
    value: (row) => row.at,
    show: (row) => <DateText iso={row.at} withTime />,
    width: 170,
  },
  { id: 'who', name: 'Who', value: (row) => row.who, width: 130 },
  { id: 'action', name: 'What', value: (row) => words(row.action) },
  { id: 'on', name: 'On', value: (row) => `${words(row.entity)} ${row.entity_id}` },
];

const idOf = (row: Row) => String(row.id);

function Detail({ row }: { row: Row }) {
  const changes = changesIn(row.before_json, row.after_json);
  return (
    <div className="stack">
      <h2>
        {words(row.action)} · {words(row.entity)} {row.entity_id}
      </h2>
      <p className="quiet">
        {row.who}, <DateText iso={row.at} withTime />, request {row.request_id}
      </p>
      {changes.length === 0 ? (
        <p className="quiet">No values were kept with it.</p>
      ) : (
        <table className="audit-values">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{words(field)}</th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

export default function Audit() {
  useHeading('Audit');
  const { items, isLoading, error, retry, more, hasMore } = usePaged<Row>('/desk/audit');
  const [openId, open] = useOpenItem();
  if (error) return <ListProblem error={error} retry={() => void retry()} />;
  const row = items.find((one) => idOf(one) === openId);
  return (
    <div className="page-fill people">
      <MasterDetail
        itemName="the change"
        list={
          <DataTable
            name="audit"
            rows={items}
            idOf={idOf}
            columns={COLUMNS}
            openId={openId}
            onOpen={(one) => open(idOf(one))}
            empty={{ reason: isLoading ? 'Asking …' : 'Nothing was changed yet.' }}
          />
        }
        item={row ? <Detail row={row} /> : <p className="quiet">Asking …</p>}
      />
      {hasMore && (
        <div className="row">
          <Button variant="default" onClick={more}>
            Show older ones
          </Button>
        </div>
      )}
    </div>
  );
}
