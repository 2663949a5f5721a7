// Minimum quantities, tooling and assumptions: each open until somebody of the customer accepts it,
// with who said so and when.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { post } from '../../api/client';
import { Dialog } from '../../parts/Dialog';
import { DateText } from '../../parts/DateText';
import { FormFoot } from '../../parts/FormFoot';
import { ProblemNote } from '../../parts/ProblemNote';
import { StatusWord } from '../../parts/StatusWord';
import { useForm } from '../../parts/useForm';
import { quotePath, useItems } from './quoteData';
import type { Item } from './types';
import { ITEM_KINDS } from './words';

interface AcceptProps {
  document: string;
  keys: string[];
  onDone: () => void;
}

function Accept({ document, keys, onDone }: AcceptProps) {
  const form = useForm({ said_by: '', on: '', note: '' }, async (values, key) => {
    await post(
      quotePath(document, '/acceptances'),
      {
        items: keys.join(','),
        said_by: values.said_by,
        ...(values.on ? { on: values.on } : {}),
        ...(values.note ? { note: values.note } : {}),
      },
      { key },
    );
    onDone();
  });
  return (
    <form className="stack" onSubmit={form.submit}>
      <p>What the customer accepts stays as it was accepted, with who said so.</p>
      <TextInput label="Who of the customer said so" data-first required {...form.field('said_by')} />
      <TextInput label="When" type="date" description="Today when left empty." {...form.field('on')} />
      <TextInput label="How, or with what reserve" {...form.field('note')} />
      <FormFoot form={form} action={keys.length === 1 ? `Accept ${keys[0]}` : `Accept ${keys.length} items`} />
    </form>
  );
}

interface Props {
  document: string;
  /** Why nothing can be accepted now. */
  unavailable: string | undefined;
  refresh: () => Promise<void>;
}

function Row(props: { item: Item; unavailable: string | undefined; onAccept: () => void }) {
  const { item, unavailable, onAccept } = props;
  const canAccept = item.kind !== 'technical_query' && item.state === 'open' && !unavailable;
  return (
    <tr>
      <th scope="row">{item.key}</th>
      <td className="quiet">{ITEM_KINDS[item.kind]}</td>
      <td>{item.text}</td>
      <td>
        {item.state === 'accepted' ? (
          <>
            <StatusWord tone="good">accepted</StatusWord>
            <div className="quiet">
              {item.said_by}, <DateText iso={item.accepted_on} />
              {item.note && `: ${item.note}`}
            </div>
          </>
        ) : (
          <StatusWord tone="none">{item.kind === 'technical_query' ? 'to answer' : 'open'}</StatusWord>
        )}
      </td>
      <td>
        {canAccept && (
          <Button size="compact-sm" variant="default" aria-label={`Accept ${item.key}`} onClick={onAccept}>
            Accept
          </Button>
        )}
      </td>
    </tr>
  );
}

export function Items({ document, unavailable, refresh }: Props) {
  const { data, error } = useItems(document);
  const [accepting, setAccepting] = useState<string[]>();
  if (error) return <ProblemNote problem={error} />;
  if (!data) return <p className="quiet">Asking …</p>;
  if (data.items.length === 0)
    return <p className="quiet">The quote rests on nothing that the customer has to accept.</p>;
  const open = data.items.filter((one) => one.state === 'open' && one.kind !== 'technical_query');
  return (
    <div className="stack">
      <div className="row">
        <span className="quiet">{unavailable ?? `${open.length} of ${data.items.length} open`}</span>
        {open.length > 1 && !unavailable && (
          <Button size="compact-sm" variant="default" onClick={() => setAccepting(open.map((one) => one.key))}>
            Accept all {open.length}
          </Button>
        )}
      </div>
      <div className="price-scroll" tabIndex={0} role="region" aria-label="Items to accept">
        <table className="quote-table">
          <tbody>
            {data.items.map((item) => (
              <Row
                key={item.key}
                item={item}
                unavailable={unavailable}
                onAccept={() => setAccepting([item.key])}
              />
            ))}
          </tbody>
        </table>
      </div>
      {accepting && (
        <Dialog title={`Accept ${accepting.join(', ')}`} onClose={() => setAccepting(undefined)}>
          <Accept
            document={document}
            keys={accepting}
            onDone={() => {
              setAccepting(undefined);
              void refresh();
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
