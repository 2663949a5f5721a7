// A short form in place: a button that opens it, the first field ready for typing, Enter saves, Esc
// closes. What was saved shows where it belongs, because what is on the page is asked anew.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { useActions } from '../../app/actions';
import { FormTrouble } from '../../parts/FormFoot';
import { useForm } from '../../parts/useForm';

export interface RecordField {
  name: string;
  label: string;
  /** Text in one line unless said. */
  as?: 'lines' | 'date' | 'number' | 'choice';
  choices?: [string, string][];
  value?: string;
  hint?: string;
  optional?: true;
}

interface Props {
  /** On the button and above the form: "Add a person". */
  name: string;
  fields: RecordField[];
  /** The address that the fields' values were read from, where they change what is there. */
  of?: string;
  save: (values: Record<string, string>, key: string, seen?: string) => Promise<unknown>;
  /** On the button that saves. */
  action?: string;
  /** A key that opens it. */
  shortcut?: string;
  filled?: true;
  small?: true;
}

function Fields({ form, fields }: { form: ReturnType<typeof useForm<Record<string, string>>>; fields: RecordField[] }) {
  return fields.map((field, index) => {
    const shared = {
      ...form.field(field.name),
      label: field.label,
      ...(field.hint ? { description: field.hint } : {}),
      ...(index === 0 ? { autoFocus: true } : {}),
    };
    switch (field.as) {
      case 'lines':
        return <Textarea key={field.name} className="record-wide" autosize={false} rows={3} {...shared} />;
      case 'choice':
        return (
          <NativeSelect
            key={field.name}
            data={(field.choices ?? []).map(([value, label]) => ({ value, label }))}
            {...shared}
          />
        );
      case 'date':
        return <TextInput key={field.name} type="date" {...shared} />;
      case 'number':
        return <TextInput key={field.name} inputMode="decimal" {...shared} />;
      default:
        return <TextInput key={field.name} {...shared} />;
    }
  });
}

function RecordForm({ name, fields, save, action, of, onClose }: Props & { onClose: () => void }) {
  const queries = useQueryClient();
  const first = Object.fromEntries(
    fields.map((field) => [field.name, field.value ?? field.choices?.[0]?.[0] ?? '']),
  );
  const refresh = () => queries.invalidateQueries();
  const form = useForm<Record<string, string>>(
    first,
    async (values, key, seen) => {
      await save(values, key, seen);
      await refresh();
      onClose();
    },
    of === undefined ? undefined : { of, now: first, refresh },
  );
  return (
    <form
      className="panel record"
      aria-label={name}
      onSubmit={form.submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          onClose();
        } else if (event.key === 'Enter' && event.ctrlKey) {
          form.submit();
        }
      }}
    >
      <h3>{name}</h3>
      <div className="record-fields">
        <Fields form={form} fields={fields} />
      </div>
      <FormTrouble
        form={form}
        label={(field) => fields.find(({ name }) => name === field)?.label ?? field}
      />
      <div className="row">
        {!form.merged && (
          <Button type="submit" size="compact-sm" loading={form.state === 'saving'}>
            {action ?? 'Save'}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onClose}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

export function Record(props: Props) {
  const { name, shortcut, filled } = props;
  const [isOpen, setOpen] = useState(false);
  useActions(
    shortcut ? [{ name, key: shortcut, run: () => setOpen(true) }] : [],
  );
  if (isOpen) return <RecordForm {...props} onClose={() => setOpen(false)} />;
  return (
    <Button size="compact-sm" variant={filled ? 'filled' : 'default'} onClick={() => setOpen(true)}>
      {name}
    </Button>
  );
}
