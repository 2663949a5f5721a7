// By which figures does the program judge, who set them, and why?
import { TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';

import { get, post } from '../../api/client';
import type { Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useHeading } from '../../app/heading';
import { useMay } from '../../app/session';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { Facts } from '../../parts/Facts';
import { FormFoot } from '../../parts/FormFoot';
import { ListProblem } from '../../parts/ListProblem';
import { MasterDetail, useOpenItem } from '../../parts/MasterDetail';
import { useForm } from '../../parts/useForm';
import { useFormKey } from '../../parts/useFormKey';
import './office.css';

type Setting = components['schemas']['AccountsHouseSettingState'];
type Course = components['schemas']['AccountsHouseSettingCourse'];

const COLUMNS: Column<Setting>[] = [
  { id: 'title', name: 'What it decides', value: (row) => row.title },
  {
    id: 'value',
    name: 'Value',
    value: (row) => row.value,
    show: (row) => `${row.value} ${row.unit}`,
    align: 'right',
    width: 130,
  },
  {
    id: 'state',
    name: 'Set',
    value: (row) => row.since ?? '',
    show: (row) =>
      row.since ? (
        <span>
          <DateText iso={row.since} /> <span className="quiet">{row.recorded_by}</span>
        </span>
      ) : (
        <span className="quiet">by default</span>
      ),
    width: 150,
  },
  { id: 'source', name: 'Source', value: (row) => row.source, width: 80, hidden: true },
];

function History({ course }: { course: Course }) {
  if (course.facts.length === 0) {
    return <p className="quiet">Nobody has changed it: the default holds.</p>;
  }
  return (
    <ol className="office-history" aria-label="History">
      {[...course.facts].reverse().map((fact) => (
        <li key={fact.id}>
          <b>{fact.value == null ? `back to the default` : `${fact.value} ${course.setting.unit}`}</b> from{' '}
          <DateText iso={fact.valid_from} />
          <div className="quiet">
            {fact.recorded_by}, <DateText iso={fact.recorded_at} withTime />
          </div>
          {fact.note && <div>{fact.note}</div>}
        </li>
      ))}
    </ol>
  );
}

const LABELS: Record<string, string> = { value: 'Value', valid_from: 'From', note: 'Why' };

interface ChangeProps {
  setting: Setting;
  refresh: () => Promise<void>;
  onType: () => void;
  onSaved: () => void;
}

function Change({ setting, refresh, onType, onSaved }: ChangeProps) {
  const at = `/desk/settings/${setting.name}`;
  const now = { value: String(setting.value), valid_from: '', note: '' };
  const form = useForm(
    now,
    async ({ value, valid_from, note }, key, seen) => {
      const number = Number(value.replace(/[\s,]/g, ''));
      await post(at, { value: number, ...(valid_from ? { valid_from } : {}), note }, { key, seen });
      await refresh();
      onSaved();
    },
    { of: at, now, refresh },
  );
  const isWhole = /^[\d\s,]+$/.test(form.values.value.trim());
  return (
    <form className="stack" onSubmit={form.submit} onChange={onType}>
      <div className="office-pair">
        <TextInput
          label={`Value, ${setting.unit}`}
          description={`${setting.lowest} to ${setting.highest}`}
          inputMode="numeric"
          {...form.field('value')}
          error={isWhole ? form.field('value').error : 'A whole number.'}
        />
        <TextInput
          label="From"
          description="Today unless you say a day"
          type="date"
          {...form.field('valid_from')}
        />
      </div>
      <TextInput label="Why" {...form.field('note')} required />
      <FormFoot form={form} action="Change it" label={(field) => LABELS[field] ?? field} />
    </form>
  );
}

function Detail({ name }: { name: string }) {
  const mayEdit = useMay('settings_edit');
  const queries = useQueryClient();
  const { data: course, error } = useQuery<Course, Problem>({
    queryKey: ['settings', name],
    queryFn: () => get<Course>(`/desk/settings/${name}`),
  });
  const form = useFormKey(course?.facts.length ?? 0);
  if (error) return <ListProblem error={error} retry={() => void queries.invalidateQueries()} />;
  if (!course) return <p className="quiet">Asking …</p>;
  const { setting } = course;
  const refresh = () => queries.invalidateQueries({ queryKey: ['settings'] });
  return (
    <div className="stack">
      <h2>{setting.title}</h2>
      <Facts
        facts={[
          ['Now', `${setting.value} ${setting.unit}`],
          ['Default', `${setting.by_default} ${setting.unit}`],
          ['Allowed', `${setting.lowest} to ${setting.highest}`],
          ['Source', setting.source],
          ['Name', setting.name],
        ]}
      />
      {mayEdit && (
        <Change
          key={form.key}
          setting={setting}
          refresh={refresh}
          onType={form.hold}
          onSaved={form.release}
        />
      )}
      {mayEdit && setting.value !== setting.by_default && (
        <div className="row">
          <ConfirmAction
            name="Put it back"
            onConfirm={async (key) => {
              await post(`/desk/settings/${setting.name}`, { note: 'put back to the default' }, { key });
              form.release();
              void refresh();
            }}
          >
            From today the default holds again: {setting.by_default} {setting.unit}. What was judged before
            stays as it was.
          </ConfirmAction>
        </div>
      )}
      <h3>History</h3>
      <History course={course} />
    </div>
  );
}

export default function Settings() {
  useHeading('By which figures do we judge?');
  const [openId, open] = useOpenItem();
  const { data, error, refetch } = useQuery<{ items: Setting[] }, Problem>({
    queryKey: ['settings'],
    queryFn: () => get<{ items: Setting[] }>('/desk/settings'),
  });
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  const rows = data?.items ?? [];
  const changedOnes = rows.filter((row) => row.value !== row.by_default).length;
  return (
    <div className="page-fill people">
      {data && (
        <p className="quiet office-lead">
          {rows.length} settings;{' '}
          {changedOnes === 0 ? 'all stand at their defaults.' : `${changedOnes} differ from their defaults.`}
        </p>
      )}
      <MasterDetail
        itemName="the setting"
        list={
          <DataTable
            name="settings"
            rows={rows}
            idOf={(row) => row.name}
            columns={COLUMNS}
            openId={openId}
            onOpen={(row) => open(row.name)}
            empty={{ reason: data ? 'There is nothing to set.' : 'Asking …' }}
          />
        }
        item={openId ? <Detail key={openId} name={openId} /> : null}
      />
    </div>
  );
}
