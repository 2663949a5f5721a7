// At which rates do we convert, since when, and who says so?
import { Button, TextInput } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';

import { get, post } from '../../api/client';
import { asProblem, type Problem } from '../../api/problem';
import type { components } from '../../api/schema';
import { useHeading } from '../../app/heading';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { Findings } from '../../parts/Findings';
import { FormFoot } from '../../parts/FormFoot';
import { ListProblem } from '../../parts/ListProblem';
import { ProblemNote } from '../../parts/ProblemNote';
import { useForm } from '../../parts/useForm';
import './office.css';

type Rate = components['schemas']['SourcingExchangeRate'];
type Rates = components['schemas']['DeskExchangeList'];
type Import = components['schemas']['SourcingFactsImport'];

const idOf = (rate: Rate) => `${rate.from} ${rate.valid_from} ${rate.rate.amount} ${rate.source}`;

const columns = (home: string): Column<Rate>[] => [
  { id: 'day', name: 'From', value: (row) => row.valid_from, show: (row) => <DateText iso={row.valid_from} />, width: 130 },
  { id: 'currency', name: 'One of', value: (row) => row.from, width: 100 },
  {
    id: 'rate',
    name: home ? `costs, ${home}` : 'costs',
    value: (row) => row.rate.amount,
    align: 'right',
    width: 160,
  },
  { id: 'source', name: 'Source', value: (row) => row.source },
];

function Enter({ home, onClose, onDone }: { home: string; onClose: () => void; onDone: (next: Rates) => void }) {
  const form = useForm({ currency: '', rate: '', valid_from: '', source: '' }, async (values, key) => {
    const { currency, rate, valid_from, source } = values;
    onDone(
      await post<Rates>(
        '/desk/exchange-rates',
        { currency, rate, source, ...(valid_from ? { valid_from } : {}) },
        { key },
      ),
    );
  });
  return (
    <Dialog title="Enter a rate" onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <div className="office-pair">
          <TextInput data-first label="Currency" description="Such as USD" {...form.field('currency')} />
          <TextInput label={`One of it costs, ${home}`} description="Such as 0.9154" {...form.field('rate')} />
        </div>
        <div className="office-pair">
          <TextInput label="From" description="Today unless you say a day" type="date" {...form.field('valid_from')} />
          <TextInput label="Source" description="Who says so" {...form.field('source')} />
        </div>
        <FormFoot form={form} action="Enter it" />
      </form>
    </Dialog>
  );
}

function TakenIn({ taken, onClose }: { taken: Import; onClose: () => void }) {
  return (
    <Dialog title="The file was taken in" onClose={onClose} width="wide">
      <div className="stack">
        <p>
          {taken.created} new, {taken.unchanged} known already, {taken.refused} left out.
        </p>
        <Findings findings={taken.findings} none="Nothing was odd about it." />
        <div className="row">
          <span className="spread" />
          <Button data-first onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

export default function ExchangeRates() {
  useHeading('At which rates do we convert?');
  const queries = useQueryClient();
  const field = useRef<HTMLInputElement>(null);
  const [isEntering, setEntering] = useState(false);
  const [taken, setTaken] = useState<Import>();
  const [problem, setProblem] = useState<Problem>();
  const { data, error, refetch } = useQuery<Rates, Problem>({
    queryKey: ['exchange'],
    queryFn: () => get<Rates>('/desk/exchange-rates'),
  });
  if (error) return <ListProblem error={error} retry={() => void refetch()} />;
  const send = async (file: File) => {
    setProblem(undefined);
    const form = new FormData();
    form.set('file', file);
    try {
      setTaken(await post<Import>('/desk/exchange-rates/file', form));
      void queries.invalidateQueries({ queryKey: ['exchange'] });
    } catch (failure) {
      setProblem(asProblem(failure));
    }
  };
  const home = data?.home ?? '';
  return (
    <div className="page-fill people">
      <div className="row office-lead">
        <Button onClick={() => setEntering(true)} disabled={!home} title={home ? undefined : 'Take in a rate table first: it says what our currency is'}>
          Enter a rate
        </Button>
        <Button variant="default" onClick={() => field.current?.click()}>
          Take in a file
        </Button>
        <span className="quiet">CSV with currency, rate, from, source. A quote names the rate that it used.</span>
        <input
          ref={field}
          hidden
          type="file"
          aria-label="A file of exchange rates"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) void send(file);
          }}
        />
      </div>
      {problem && <ProblemNote problem={problem} />}
      <DataTable
        name="exchange-rates"
        rows={data?.items ?? []}
        idOf={idOf}
        columns={columns(home)}
        empty={{ reason: data ? 'No rate is recorded; quotes use those of the rate table.' : 'Asking …' }}
      />
      {isEntering && (
        <Enter
          home={home}
          onClose={() => setEntering(false)}
          onDone={(next) => {
            queries.setQueryData(['exchange'], next);
            setEntering(false);
          }}
        />
      )}
      {taken && <TakenIn taken={taken} onClose={() => setTaken(undefined)} />}
    </div>
  );
}
