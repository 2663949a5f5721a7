// What the customer told us of their decision, where they did not take it in their own window.
import { NativeSelect, TextInput } from '@mantine/core';

import { post } from '../../api/client';
import { Dialog } from '../../parts/Dialog';
import { FormFoot } from '../../parts/FormFoot';
import { useForm } from '../../parts/useForm';
import { quotePath } from './quoteData';
import type { Quote } from './types';

const DECISIONS = [
  { value: 'accepted', label: 'They accept it' },
  { value: 'declined', label: 'They decline it' },
];

interface Props {
  quote: Quote;
  onClose: () => void;
  refresh: () => Promise<void>;
}

export function TheirDecisionDialog({ quote, onClose, refresh }: Props) {
  const budgetary = quote.sheet.quote_class === 'budgetary';
  const form = useForm(
    { decision: budgetary ? 'declined' : 'accepted', said_by: quote.sheet.customer.contact, reference: '', note: '' },
    async (values, key) => {
      await post(quotePath(quote.id, '/answers'), values, { key });
      await refresh();
      onClose();
    },
  );
  return (
    <Dialog title={`What they decided about ${quote.number} revision ${quote.revision}`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <NativeSelect
          data-first
          label="Decision"
          data={budgetary ? DECISIONS.slice(1) : DECISIONS}
          {...form.field('decision')}
        />
        <TextInput label="Who of theirs said so" {...form.field('said_by')} />
        <TextInput label="Their order number" {...form.field('reference')} />
        <TextInput label="Why, or a remark" {...form.field('note')} />
        <FormFoot form={form} action="Record it" />
      </form>
    </Dialog>
  );
}
