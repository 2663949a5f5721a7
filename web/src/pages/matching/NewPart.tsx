// A part that is not on file, filed for a line: it gets a number of ours and waits for engineering.
import { TextInput } from '@mantine/core';

import { Dialog } from '../../parts/Dialog';
import { FormFoot } from '../../parts/FormFoot';
import { useForm } from '../../parts/useForm';
import { filePart, type MatchingDetail, type NewPartMade } from './api';
import { seenOf } from './model';

interface Props {
  rfq: string;
  detail: MatchingDetail;
  onMade: (made: NewPartMade) => void;
  onClose: () => void;
}

export function NewPart({ rfq, detail, onMade, onClose }: Props) {
  const { draft, line, reading } = detail;
  const form = useForm(
    {
      manufacturer: draft.manufacturer,
      mpn: draft.mpn,
      description: draft.description,
      package: draft.package,
      note: '',
    },
    async (values, key) =>
      onMade(await filePart(rfq, { reading, line: line.line, seen: seenOf(line), ...values }, key)),
  );
  return (
    <Dialog title={`A new part for line ${line.line}`} onClose={onClose}>
      <form className="stack" onSubmit={form.submit}>
        <TextInput label="Maker" {...form.field('manufacturer')} data-first />
        <TextInput label="Maker’s part number" {...form.field('mpn')} />
        <TextInput label="Description" {...form.field('description')} />
        <TextInput label="Package" {...form.field('package')} />
        <TextInput label="Note" description="Why, for those who come after" {...form.field('note')} />
        <p className="quiet">
          It gets the next number of ours, the line is decided as it, and engineering finds it among
          the parts to review.
        </p>
        <FormFoot form={form} action="File the part" />
      </form>
    </Dialog>
  );
}
