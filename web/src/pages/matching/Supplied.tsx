// Lines whose parts the customer sends: a firm quote needs the day, so it is asked here.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';

import { Dialog } from '../../parts/Dialog';

interface Props {
  lines: number[];
  customer: string;
  onSaid: (lines: number[], day: string) => void;
  onClose: () => void;
}

export function Supplied({ lines, customer, onSaid, onClose }: Props) {
  const [day, setDay] = useState('');
  const what = lines.length === 1 ? `line ${lines[0]}` : `${lines.length} lines`;
  return (
    <Dialog title={`${customer} sends ${what}`} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onSaid(lines, day);
        }}
      >
        <TextInput
          type="date"
          label="Here on"
          description="A firm quote needs the day; it can be said later."
          value={day}
          onChange={(event) => setDay(event.target.value)}
          data-first
        />
        <p className="quiet">Nobody buys the parts of {what}, and no match is needed.</p>
        <div className="row">
          <Button type="submit">They send {lines.length === 1 ? 'it' : 'them'}</Button>
          <Button variant="default" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
