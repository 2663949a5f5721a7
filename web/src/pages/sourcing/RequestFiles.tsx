// The files of a request to a supplier, and the form that records that it went out.
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';

import { FormFoot } from '../../parts/FormFoot';
import { useForm } from '../../parts/useForm';
import { noteSent, requestFile } from './api';

export function FileLinks({ rfq, request }: { rfq: string; request: string }) {
  return (
    <span className="row">
      {(['xlsx', 'csv'] as const).map((kind) => (
        <Button
          key={kind}
          component="a"
          size="compact-sm"
          variant="default"
          href={requestFile(rfq, request, kind)}
          download
          aria-label={`${request} as ${kind.toUpperCase()}`}
        >
          {kind.toUpperCase()}
        </Button>
      ))}
    </span>
  );
}

interface SentProps {
  rfq: string;
  request: string;
  answerBy: string;
  onDone: () => void;
}

export function SentForm({ rfq, request, answerBy, onDone }: SentProps) {
  const queries = useQueryClient();
  const form = useForm({ answer_by: answerBy, how: '' }, async (values, key) => {
    const body = {
      ...(values.answer_by ? { answer_by: values.answer_by } : {}),
      ...(values.how ? { how: values.how } : {}),
    };
    await noteSent(rfq, request, body, key);
    await queries.invalidateQueries({ queryKey: ['sourcing', rfq] });
    onDone();
  });
  return (
    <form className="row sent-form" onSubmit={form.submit} aria-label={`${request} went out`}>
      <TextInput type="date" label="Answer due" {...form.field('answer_by')} />
      <TextInput label="How it went" placeholder="mail to …" {...form.field('how')} />
      <FormFoot form={form} action="It went out today" />
    </form>
  );
}
