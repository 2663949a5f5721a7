// Engineering gives its word on the labour, or is asked for it.
import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';

import { Dialog } from '../../parts/Dialog';
import { FormFoot } from '../../parts/FormFoot';
import { useForm } from '../../parts/useForm';
import { askLabour, releaseLabour, type LabourPage } from './api';

interface Props {
  rfq: string;
  /** The address that the page was read from. */
  of: string;
  onDone: (page: LabourPage) => Promise<void>;
  onClose: () => void;
}

function useRefresh(rfq: string) {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: ['rfq', rfq] });
}

export function ReleaseDialog(props: Props) {
  const now = { note: '' };
  const form = useForm(
    now,
    async ({ note }, key, seen) => props.onDone(await releaseLabour(props.rfq, note, { key, seen })),
    { of: props.of, now, refresh: useRefresh(props.rfq) },
  );
  return (
    <Dialog title={`Release the labour of ${props.rfq}`} onClose={props.onClose}>
      <form className="stack" onSubmit={form.submit}>
        <p>
          Engineering stands behind hours and cost as they are now. The task is done, and the quote no
          longer waits for it. What is told or timed afterwards asks for a new release.
        </p>
        <TextInput label="Note" description="What it was checked against" data-first {...form.field('note')} />
        <FormFoot form={form} action="Release" />
      </form>
    </Dialog>
  );
}

export function AskDialog(props: Props) {
  const form = useForm({ person: '', note: '' }, async ({ person, note }, key) =>
    props.onDone(await askLabour(props.rfq, person, note, key)),
  );
  return (
    <Dialog title={`Ask engineering for the labour of ${props.rfq}`} onClose={props.onClose}>
      <form className="stack" onSubmit={form.submit}>
        <TextInput
          label="Of one person"
          description="The name they sign in with; nobody named: whoever of engineering takes it"
          data-first
          {...form.field('person')}
        />
        <TextInput label="Note" {...form.field('note')} />
        <FormFoot form={form} action="Ask" />
      </form>
    </Dialog>
  );
}
