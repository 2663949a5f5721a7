// How do the pages look and behave? Shown while developing only; the browser tests go over it.
import { Button, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';

import { Problem, type Finding } from '../api/problem';
import { useActions } from '../app/actions';
import { useHeading } from '../app/heading';
import { toast } from '../app/toasts';
import { Amount } from '../parts/Amount';
import { ConfirmAction } from '../parts/ConfirmAction';
import { DataTable, type Column } from '../parts/DataTable';
import { DateText } from '../parts/DateText';
import { Explain } from '../parts/Explain';
import { FileDrop } from '../parts/FileDrop';
import { Findings, stepFinding } from '../parts/Findings';
import { FormFoot } from '../parts/FormFoot';
import { JobView } from '../parts/JobBar';
import { MasterDetail, useOpenItem } from '../parts/MasterDetail';
import { Plot } from '../parts/Plot';
import { newSheet, type Cell } from '../parts/sheet';
import { markKey, SheetGrid, type Mark, type SheetHandle } from '../parts/SheetGrid';
import { StatusWord, type Tone } from '../parts/StatusWord';
import { Tabs } from '../parts/Tabs';
import { Timeline } from '../parts/Timeline';
import { useForm } from '../parts/useForm';
import {
  BARS,
  EXPLANATION,
  FINDINGS,
  HAPPENINGS,
  LINES,
  offers,
  SHEET_COLUMNS,
  sheetRows,
  TODAY,
  type Offer,
} from './style/data';
import './style/Style.css';

const STATES: Record<Offer['state'], [Tone, string]> = {
  firm: ['good', 'firm'],
  asked: ['busy', 'asked'],
  late: ['bad', 'late'],
  none: ['none', 'no offer'],
};

const COLUMNS: Column<Offer>[] = [
  { id: 'id', name: 'Line', value: (row) => row.id, width: 80 },
  { id: 'mpn', name: 'Part number', value: (row) => row.mpn, width: 170 },
  { id: 'maker', name: 'Manufacturer', value: (row) => row.maker },
  { id: 'description', name: 'Description', value: (row) => row.description },
  { id: 'quantity', name: 'Quantity', value: (row) => row.quantity, width: 90, align: 'right' },
  {
    id: 'price',
    name: 'Price, EUR',
    value: (row) => (row.price === null ? null : Number(row.price)),
    show: (row) => <Amount of={row.price === null ? null : { amount: row.price, currency: 'EUR' }} />,
    width: 100,
    align: 'right',
  },
  { id: 'lead', name: 'Lead time, days', value: (row) => row.leadDays, width: 120, align: 'right' },
  {
    id: 'due',
    name: 'Needed',
    value: (row) => row.due,
    show: (row) => <DateText iso={row.due} />,
    width: 110,
  },
  {
    id: 'state',
    name: 'State',
    value: (row) => STATES[row.state][1],
    show: (row) => <StatusWord tone={STATES[row.state][0]}>{STATES[row.state][1]}</StatusWord>,
    width: 100,
  },
];

const idOf = (row: Offer) => row.id;

function TableExample() {
  const rows = useMemo(() => offers(10_000), []);
  const [openId, open] = useOpenItem();
  const row = rows.find((one) => one.id === openId);
  return (
    <div className="style-tall">
      <MasterDetail
        itemName="the line"
        list={
          <DataTable
            name="lines"
            rows={rows}
            idOf={idOf}
            columns={COLUMNS}
            openId={openId}
            onOpen={(one) => open(one.id)}
            empty={{ reason: 'No line yet.' }}
            bulk={(chosen, clear) => (
              <Button size="compact-sm" variant="default" onClick={clear}>
                {`Leave the ${chosen.length} alone`}
              </Button>
            )}
          />
        }
        item={
          row ? (
            <div className="stack">
              <h2>
                {row.id} · {row.mpn}
              </h2>
              <div>{row.description}</div>
              <div>
                {row.quantity.toLocaleString()} pieces at{' '}
                <Explain of={EXPLANATION}>
                  <Amount
                    of={row.price === null ? null : { amount: row.price, currency: 'EUR' }}
                    withCurrency
                  />
                </Explain>
              </div>
            </div>
          ) : (
            <p className="quiet">There is no line {openId} any more.</p>
          )
        }
      />
    </div>
  );
}

function EmptyExample() {
  return (
    <DataTable
      name="supplier requests"
      rows={[]}
      idOf={idOf}
      columns={COLUMNS}
      height={260}
      empty={{
        reason: 'No supplier has been asked yet, because every line has a price.',
        step: <Button size="compact-sm">Ask for better prices</Button>,
      }}
    />
  );
}

function SheetExample() {
  const [sheet, setSheet] = useState(() => newSheet(sheetRows(10_000), SHEET_COLUMNS.length));
  const [finding, setFinding] = useState<Finding>();
  const handle = useRef<SheetHandle>(null);
  const marks = useMemo(
    () =>
      new Map<string, Mark>(
        FINDINGS.filter(({ place }) => place.column > 0).map((one) => [
          markKey({ row: one.place.row - 1, column: one.place.column - 1 }),
          { severity: one.severity, message: one.message },
        ]),
      ),
    [],
  );
  const go = (to: Finding | undefined) => {
    if (!to) return;
    setFinding(to);
    const cell: Cell = { row: to.place.row - 1, column: Math.max(0, to.place.column - 1) };
    handle.current?.goTo(cell);
  };
  useActions([
    { name: 'Next finding', key: 'n', run: () => go(stepFinding(FINDINGS, finding, 1)) },
    { name: 'Finding before', key: 'p', run: () => go(stepFinding(FINDINGS, finding, -1)) },
  ]);
  return (
    <div className="style-sheet">
      <SheetGrid
        label="Bill of materials"
        columns={SHEET_COLUMNS}
        sheet={sheet}
        onSheet={setSheet}
        marks={marks}
        grows
        handle={handle}
      />
      <Findings
        findings={FINDINGS}
        current={finding}
        onPlace={go}
        actionOf={(one) =>
          one.code === 'maker_misspelt'
            ? { name: 'Take Yageo', run: () => toast('Yageo is taken for Yagoe from now on.') }
            : undefined
        }
        none="Nothing to clear."
      />
    </div>
  );
}

const refused = () =>
  new Problem({
    status: 400,
    code: 'contact_invalid',
    title: 'The request is wrong',
    detail: 'the contact cannot be kept',
    findings: [
      {
        code: 'email_invalid',
        severity: 'error',
        place: { file: '', sheet: '', row: 0, column: 0, text: 'email' },
        message: 'An address has an @ in it.',
      },
    ],
  });

function FormExample() {
  const form = useForm({ name: 'Ada Moreau', email: 'ada.example' }, async (values) => {
    await new Promise((done) => setTimeout(done, 300));
    if (!values.email.includes('@')) throw refused();
  });
  return (
    <form className="stack style-form" onSubmit={form.submit}>
      <TextInput label="Name" {...form.field('name')} />
      <TextInput label="Mail" description="Where quotes go to." {...form.field('email')} />
      <FormFoot form={form} action="Save the contact" />
    </form>
  );
}

function WordsExample() {
  return (
    <div className="stack">
      <div className="row style-states">
        <StatusWord tone="good">issued</StatusWord>
        <StatusWord tone="warn">needs a person</StatusWord>
        <StatusWord tone="bad">late</StatusWord>
        <StatusWord tone="busy">reading</StatusWord>
        <StatusWord tone="none">not begun</StatusWord>
      </div>
      <div className="row style-states">
        <Amount of={{ amount: '1234567.50', currency: 'EUR' }} withCurrency />
        <Amount of={{ amount: '-482.00', currency: 'EUR' }} withCurrency />
        <Amount of={null} />
        <DateText iso="2026-12-12" />
        <DateText iso="2026-12-09" today={TODAY} due />
        <DateText iso="2026-12-24" today={TODAY} due />
        <Explain of={EXPLANATION}>EUR 12.48</Explain>
      </div>
      <JobView
        job={{
          id: 1,
          state: 'running',
          step: 'Reading bom-rev-c.xlsx',
          step_done: 6120,
          step_total: 10000,
        }}
        onCancel={() => undefined}
      />
      <div className="row">
        <Button>Issue the quote</Button>
        <Button variant="default">Compare</Button>
        <Button variant="subtle">Later</Button>
        <ConfirmAction name="Withdraw the quote" tone="bad" onConfirm={async () => undefined}>
          Q-2026-0188 revision B will no longer be valid. The customer is told by mail.
        </ConfirmAction>
        <Button variant="default" onClick={() => toast('Maria Keller took RFQ-1042.')}>
          Something elsewhere
        </Button>
      </div>
      <FileDrop
        label="Drop the customer's files anywhere on this page"
        maxBytes={1000}
        onFile={async (file) => ({
          name: file.name,
          hash: '9f2c4e1ab83d77c0',
          version: 1,
          kind: 'BOM',
        })}
      />
      <FormExample />
    </div>
  );
}

export default function Style() {
  useHeading('How the pages look', [{ name: 'Development', path: '/style' }]);
  return (
    <div className="page-wide">
      <Tabs
        label="Kinds of parts"
        tabs={[
          { id: 'table', name: 'Table', count: 10000, content: <TableExample /> },
          { id: 'empty', name: 'Empty table', content: <EmptyExample /> },
          { id: 'sheet', name: 'Sheet', content: <SheetExample /> },
          { id: 'words', name: 'Words and forms', content: <WordsExample /> },
          {
            id: 'plots',
            name: 'Plots',
            content: (
              <div className="style-plots">
                <Plot data={BARS} />
                <Plot data={LINES} />
              </div>
            ),
          },
          {
            id: 'timeline',
            name: 'Timeline',
            content: <Timeline happenings={HAPPENINGS} none="Nothing has happened yet." />,
          },
        ]}
      />
    </div>
  );
}
