// A new quote from an RFQ: its class, how the material is bought, what may be left over.
import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';

import { get, post } from '../../api/client';
import { asProblem } from '../../api/problem';
import { Dialog } from '../../parts/Dialog';
import { FormFoot } from '../../parts/FormFoot';
import { ProblemNote } from '../../parts/ProblemNote';
import { useForm } from '../../parts/useForm';
import type { Quote } from './types';
import { STRATEGIES } from './words';

interface RfqChoice {
  number: string;
  customer_name: string;
  assembly: string;
  revision: string;
  quantities: string;
  quote: string;
}

export function PrepareQuote({ rfq, onClose }: { rfq: string; onClose: () => void }) {
  const navigate = useNavigate();
  const { data, error } = useQuery({
    queryKey: ['list', '/quoting/rfqs', 'to quote'],
    queryFn: ({ signal }) => get<{ items: RfqChoice[] }>('/quoting/rfqs', { limit: 200 }, signal),
  });
  const start = { rfq, quote_class: 'firm', strategy: '', excess_cap: '', amortise: '' };
  const form = useForm(start, async (values, key) => {
    const buying = {
      ...(values.strategy ? { strategy: values.strategy } : {}),
      ...(values.excess_cap ? { excess_cap: values.excess_cap } : {}),
    };
    const body = {
      quote_class: values.quote_class,
      ...(values.amortise ? { amortise_boards: Number(values.amortise) } : {}),
      ...(Object.keys(buying).length > 0 ? { buying } : {}),
    };
    const path = `/quoting/rfqs/${encodeURIComponent(values.rfq)}/quotes`;
    const made = await post<Quote>(path, body, { key });
    void navigate(`/quotes/${made.number}`);
  });
  const choices = (data?.items ?? []).map((one) => ({
    value: one.number,
    label: `${one.number} · ${one.customer_name} · ${one.assembly} ${one.revision}`,
  }));
  const chosen = data?.items.find((one) => one.number === form.values.rfq);
  if (error) {
    return (
      <Dialog title="Prepare a quote" onClose={onClose}>
        <ProblemNote problem={asProblem(error)} />
      </Dialog>
    );
  }
  return (
    <Dialog title="Prepare a quote" onClose={onClose}>
      {data && choices.length === 0 ? (
        <p>
          There is no RFQ to quote yet. <Link to="/rfqs">Receive one</Link> first.
        </p>
      ) : (
        <form className="stack" onSubmit={form.submit}>
          <NativeSelect
            label="RFQ"
            data-first
            required
            data={[{ value: '', label: data ? 'Choose one' : 'Asking …' }, ...choices]}
            {...form.field('rfq')}
          />
          {chosen && (
            <p className="quiet">
              Quantities {chosen.quantities.replaceAll(',', ', ')}
              {chosen.quote && `; its newest quote is ${chosen.quote}`}
            </p>
          )}
          <NativeSelect
            label="Class"
            data={[
              { value: 'firm', label: 'Firm: an order can rest on it' },
              { value: 'budgetary', label: 'Budgetary: for planning, may have gaps' },
            ]}
            {...form.field('quote_class')}
          />
          <NativeSelect
            label="Buying"
            data={[{ value: '', label: 'As it is kept for the RFQ' }, ...STRATEGIES]}
            {...form.field('strategy')}
          />
          <TextInput
            label="Most that may be left over"
            description="In the currency of the quote; no limit when left empty."
            inputMode="decimal"
            {...form.field('excess_cap')}
          />
          <TextInput
            label="Spread one-off charges over"
            description="So many boards, shown beside the price; charged once when left empty."
            inputMode="numeric"
            {...form.field('amortise')}
          />
          <FormFoot form={form} action="Prepare the quote" />
        </form>
      )}
    </Dialog>
  );
}
