// What do our papers say of us, and how do we number things?
import { Button, Textarea, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { get, post } from '../../api/client';
import {
  changeCompany,
  COMPANY,
  getCompany,
  logoAddress,
  setLogo,
  takeLogoAway,
  type CompanyView,
} from '../../api/company';
import { asProblem, type Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useHeading } from '../../app/heading';
import { useMay } from '../../app/session';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { FormFoot } from '../../parts/FormFoot';
import { ListProblem } from '../../parts/ListProblem';
import { ProblemNote } from '../../parts/ProblemNote';
import { Tabs } from '../../parts/Tabs';
import { useForm } from '../../parts/useForm';
import './office.css';

type Series = components['schemas']['DeskSeriesState'];

const SERIES = '/desk/series';
const LETTERHEAD: Record<string, string> = {
  name: 'Name',
  address: 'Address',
  contact: 'How to reach us',
  registration: 'Registration',
  bank: 'Bank',
};

/** The head and foot of a document, as they come out on paper. */
function Preview({ company, logo }: { company: Record<string, string>; logo: string | undefined }) {
  const lines = (text: string | undefined) => (text ?? '').split('\n').filter((line) => line.trim());
  return (
    <section aria-label="As documents show it">
      <h3>As documents show it</h3>
      <div className="office-head">
        <div className="office-head-top">
          <div>
            {logo ? <img src={logoAddress(logo)} alt="The logo" /> : <b>{company.name}</b>}
          </div>
          <div>
            {logo && <b>{company.name}</b>}
            {[...lines(company.address), ...lines(company.contact)].map((line) => (
              <div key={line}>{line}</div>
            ))}
          </div>
        </div>
        <div className="office-head-foot">
          {[...lines(company.registration), ...lines(company.bank)].join(' · ')}
        </div>
      </div>
    </section>
  );
}

function Logo({ view, onChange }: { view: CompanyView; onChange: (view: CompanyView) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const send = async (file: File) => {
    setBusy(true);
    setProblem(undefined);
    try {
      onChange(await setLogo(file));
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const mayEdit = useMay('settings_edit');
  return (
    <section className="panel office-box" aria-label="Logo">
      <h2>Logo</h2>
      <div className="office-logo">
        {view.logo ? (
          <img src={logoAddress(view.logo.sha256.slice(0, 16))} alt="The logo" />
        ) : (
          <span>No logo yet: documents show the name.</span>
        )}
      </div>
      {view.logo && (
        <p className="quiet">
          Version {view.logo.version}, {view.logo.put_by}, <DateText iso={view.logo.put_at} withTime />
        </p>
      )}
      {problem && <ProblemNote problem={problem} />}
      {mayEdit && (
        <div className="row">
          <Button variant="default" loading={isBusy} onClick={() => field.current?.click()}>
            {view.logo ? 'Set another' : 'Set the logo'}
          </Button>
          {view.logo && (
            <ConfirmAction
              name="Take it away"
              tone="bad"
              onConfirm={async (key) => onChange(await takeLogoAway(key))}
            >
              Documents from now on show the name alone. What was issued keeps its logo.
            </ConfirmAction>
          )}
          <span className="quiet">A PNG of up to 512 KiB.</span>
          <input
            ref={field}
            hidden
            type="file"
            accept="image/png"
            aria-label="The file of the logo"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) void send(file);
            }}
          />
        </div>
      )}
    </section>
  );
}

function Letterhead({ view, onChange }: { view: CompanyView; onChange: (view: CompanyView) => void }) {
  const mayEdit = useMay('settings_edit');
  const { name, address, contact, registration, bank } = view.company;
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: ['company'] });
  const now = { name, address, contact, registration, bank };
  const form = useForm(
    now,
    async (values, key, seen) => {
      onChange(await changeCompany(values, { key, seen }));
      await refresh();
    },
    { of: COMPANY, now, refresh },
  );
  return (
    <div className="office-columns">
      <div className="stack">
        <form className="panel office-box" onSubmit={form.submit}>
          <h2>Letterhead</h2>
          <TextInput label="Name" {...form.field('name')} readOnly={!mayEdit} />
          <Textarea label="Address" rows={3} {...form.field('address')} readOnly={!mayEdit} />
          <Textarea
            label="How to reach us"
            description="Telephone, mail, web: a line each"
            rows={3}
            {...form.field('contact')}
            readOnly={!mayEdit}
          />
          <Textarea
            label="Registration"
            description="Register, tax number, management: in the foot of every page"
            rows={2}
            {...form.field('registration')}
            readOnly={!mayEdit}
          />
          <Textarea
            label="Bank"
            description="Where to pay, beside the registration"
            rows={2}
            {...form.field('bank')}
            readOnly={!mayEdit}
          />
          {mayEdit && (
            <FormFoot
              form={form}
              action="Save the letterhead"
              label={(field) => LETTERHEAD[field] ?? field}
            />
          )}
        </form>
        <Logo view={view} onChange={onChange} />
      </div>
      <Preview company={form.values} logo={view.logo?.sha256.slice(0, 16)} />
    </div>
  );
}

function GoOn({ series, onClose, onDone }: { series: Series; onClose: () => void; onDone: () => Promise<void> }) {
  const now = { next: String(series.next), reason: '' };
  const queries = useQueryClient();
  const form = useForm(
    now,
    async ({ next, reason }, key, seen) => {
      await post(`/desk/series/${series.name}`, { next: Number(next), reason }, { key, seen });
      await onDone();
    },
    { of: SERIES, now, refresh: () => queries.invalidateQueries({ queryKey: ['series'] }) },
  );
  const next = /^\d+$/.test(form.values.next.trim()) ? form.values.next.trim() : undefined;
  return (
    <Dialog title={`${series.what}: go on from another number`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <TextInput
          data-first
          label="Next number"
          description={`${series.next} or higher; the numbers between are never given`}
          inputMode="numeric"
          {...form.field('next')}
        />
        <p role="status">
          {next ? (
            <>
              The next one is called <b>{`${series.prefix}${next}`}</b>.
            </>
          ) : (
            'Say a whole number.'
          )}
        </p>
        <TextInput label="Why" {...form.field('reason')} required />
        <FormFoot
          form={form}
          action="Go on from there"
          label={(field) => (field === 'next' ? 'Next number' : 'Why')}
        />
      </form>
    </Dialog>
  );
}

function Numbering() {
  const mayEdit = useMay('settings_edit');
  const queries = useQueryClient();
  const [changingName, setChanging] = useState('');
  const { data, error, refetch } = useQuery<{ items: Series[] }, Problem>({
    queryKey: ['series'],
    queryFn: () => get<{ items: Series[] }>(SERIES),
  });
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  const changing = data?.items.find(({ name }) => name === changingName);
  return (
    <>
      <p className="quiet office-lead">
        The letters are what everybody here calls these things by, so they stay. The count can go on from a
        higher number, as after another system.
      </p>
      <div className="panel office-scroll" tabIndex={0} role="region" aria-label="Numbering">
        <table className="office-table">
          <thead>
            <tr>
              <th>What</th>
              <th className="office-wide">Letters</th>
              <th className="number office-wide">Next number</th>
              <th>Next one is called</th>
              {mayEdit && <th><span className="visually-hidden">Change</span></th>}
            </tr>
          </thead>
          <tbody>
            {(data?.items ?? []).map((one) => (
              <tr key={one.name}>
                <td>{one.what}</td>
                <td className="office-wide">{one.prefix}</td>
                <td className="number office-wide">{one.next.toLocaleString('en')}</td>
                <td>
                  <b>{one.next_number}</b>
                </td>
                {mayEdit && (
                  <td className="number">
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-label={`${one.what}: go on from another number`}
                      onClick={() => setChanging(one.name)}
                    >
                      Go on from …
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changing && (
        <GoOn
          series={changing}
          onClose={() => setChanging('')}
          onDone={async () => {
            await queries.invalidateQueries({ queryKey: ['series'] });
            setChanging('');
          }}
        />
      )}
    </>
  );
}

export default function Company() {
  useHeading('What do our papers say of us?');
  const queries = useQueryClient();
  const { data: view, error, refetch } = useQuery<CompanyView, Problem>({
    queryKey: ['company'],
    queryFn: getCompany,
  });
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  if (!view) return <p className="page-narrow quiet">Asking …</p>;
  const onChange = (next: CompanyView) => {
    queries.setQueryData(['company'], next);
    void queries.invalidateQueries({ queryKey: ['company', 'face'] });
  };
  return (
    <div className="page-wide">
      <Tabs
        label="Company"
        tabs={[
          {
            id: 'letterhead',
            name: 'Letterhead and logo',
            content: <Letterhead view={view} onChange={onChange} />,
          },
          { id: 'numbering', name: 'Numbering', content: <Numbering /> },
        ]}
      />
    </div>
  );
}
