// Over the BOM grid: which file, sheet and header row, and what is shown of it.
import { Button, NativeSelect, Popover, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';

import type { BomHead, ReadAgain } from './api';
import type { Shown } from './bomRows';

interface Props {
  head: BomHead;
  sheet: number;
  onSheet: (sheet: number) => void;
  shown: Shown;
  onShown: (shown: Shown) => void;
  /** Fitted lines without a part; unknown while it is being asked. */
  open: number | undefined;
  notFitted: number;
  /** Where the grid stands, from 1. */
  chosenRow: number;
  /** Absent: it may only be looked at. */
  onRead?: (told: ReadAgain) => void;
  findings: number;
  asksFindings: boolean;
  onFindings: () => void;
}

function HeaderRow({ head, chosenRow, onRead }: Pick<Props, 'head' | 'chosenRow' | 'onRead'>) {
  const [isOpen, setOpen] = useState(false);
  const [row, setRow] = useState(String(head.header_row ?? ''));
  const name = head.header_row == null ? 'No header row' : `Header row ${head.header_row}`;
  const take = (header_row: number) => {
    setOpen(false);
    onRead?.({ header_row });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = Number(row);
    if (Number.isInteger(number) && number > 0) take(number);
  };
  if (!onRead) return <span className="quiet">{name}</span>;
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!isOpen)}>
          {`${name} ▾`}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="bom-header-row stack" data-keys="own">
        <form className="row" onSubmit={submit}>
          <TextInput
            label="The header is row"
            type="number"
            min={1}
            value={row}
            onChange={(event) => setRow(event.currentTarget.value)}
          />
          <Button size="compact-sm" type="submit">
            Read so
          </Button>
        </form>
        <Button size="compact-sm" variant="default" onClick={() => take(chosenRow)}>
          {`Row ${chosenRow}, chosen in the grid`}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => take(0)}>
          There is no header row
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

export function BomTools(props: Props) {
  const { head, sheet, onSheet, shown, onShown, open, notFitted, onRead } = props;
  const { sheets } = head.file;
  const about = sheets[sheet];
  const filters: [Shown, string, number | undefined][] = [
    ['all', 'All', undefined],
    ['unmatched', 'Unmatched', open],
    ['findings', 'Findings', props.findings],
    ['not_fitted', 'Not fitted', notFitted],
  ];
  return (
    <div className="row bom-tools">
      <b className="bom-file" title={head.sha256}>
        {head.file_name}
      </b>
      {sheets.length > 1 && (
        <NativeSelect
          size="xs"
          aria-label="Sheet"
          value={String(sheet)}
          data={sheets.map((one, index) => ({
            value: String(index),
            label: `${one.name}${one.hidden ? ' (hidden)' : ''}, ${one.rows.toLocaleString()} rows`,
          }))}
          onChange={(event) => onSheet(Number(event.currentTarget.value))}
        />
      )}
      {sheets.length > 1 && onRead && about && head.told.sheet !== about.name && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => onRead({ sheet: about.name })}
        >
          Read this sheet alone
        </Button>
      )}
      {head.told.sheet !== '' && onRead && (
        <Button size="compact-sm" variant="default" onClick={() => onRead({ sheet: '' })}>
          Read the sheets as inferred
        </Button>
      )}
      {sheets.length > 0 && (
        <HeaderRow
          key={String(head.header_row)}
          head={head}
          chosenRow={props.chosenRow}
          {...(onRead ? { onRead } : {})}
        />
      )}
      <span className="spread" />
      <div className="row" role="group" aria-label="Show">
        {filters.map(([id, name, count]) => (
          <button
            key={id}
            type="button"
            className="plain chip"
            aria-pressed={shown === id}
            onClick={() => onShown(id)}
          >
            {count === undefined ? name : `${name} ${count.toLocaleString()}`}
          </button>
        ))}
      </div>
      <Button
        size="compact-sm"
        variant="default"
        aria-pressed={props.asksFindings}
        onClick={props.onFindings}
      >
        {`List of findings ${head.findings.length}`}
      </Button>
    </div>
  );
}
