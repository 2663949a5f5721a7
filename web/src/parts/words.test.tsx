import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';

import { Problem, type Finding } from '../api/problem';
import { show } from '../test/render';
import { isNegative, showDate, showDecimal, showDistance } from './amounts';
import { ConfirmAction } from './ConfirmAction';
import { DateText } from './DateText';
import { Explain, type Explanation } from './Explain';
import { FileDrop, showSize } from './FileDrop';
import { Findings, inOrder, stepFinding } from './Findings';
import { FormFoot } from './FormFoot';
import { MasterDetail, useOpenItem } from './MasterDetail';
import { columnLetters, placeText } from './placeText';
import { Plot } from './Plot';
import { plotOption } from './plotOption';
import { Tabs } from './Tabs';
import { byDay, Timeline } from './Timeline';
import { useForm } from './useForm';

describe('amounts and dates', () => {
  test('an amount is grouped without going through a floating-point number', () => {
    expect(showDecimal('1234567.50', 'en')).toBe('1,234,567.50');
    expect(showDecimal('-90071992547409919.01', 'en')).toBe('−90,071,992,547,409,919.01');
    expect(showDecimal('1234.5', 'de')).toBe('1.234,5');
    expect(showDecimal('on request', 'en')).toBe('on request');
    expect([isNegative('-0.00'), isNegative('-0.01')]).toEqual([false, true]);
  });

  test('a date is day, month in letters, year', () => {
    expect(showDate('2026-12-02')).toBe('2 Dec 2026');
    expect(showDate('soon')).toBe('soon');
  });

  test('how far it is is said in words beside it', () => {
    const from = (day: string) => showDistance(day, '2026-12-12');
    expect(['2026-12-12', '2026-12-13', '2026-12-11'].map(from)).toEqual([
      'today',
      'tomorrow',
      'yesterday',
    ]);
    expect([from('2026-12-09'), from('2027-01-02'), from('2026-06-01')]).toEqual([
      '3 days ago',
      'in 3 weeks',
      '6 months ago',
    ]);
    show(<DateText iso="2026-12-09" today="2026-12-12" due />);
    expect(screen.getByText(/late, 3 days ago/)).toBeTruthy();
  });
});

const finding = (severity: Finding['severity'], message: string, row = 0): Finding => ({
  code: 'x',
  severity,
  message,
  place: { file: 'b.csv', sheet: '', row, column: row ? 27 : 0, text: '' },
});

describe('findings', () => {
  const note = finding('note', 'to know');
  const block = finding('error', 'blocks', 17);
  const ask = finding('warning', 'ask');

  test('they are grouped, and n and p follow that order around the end', () => {
    expect(inOrder([note, block, ask])).toEqual([block, ask, note]);
    expect(stepFinding([note, block, ask], undefined, 1)).toBe(block);
    expect(stepFinding([note, block, ask], note, 1)).toBe(block);
    expect(stepFinding([note, block, ask], block, -1)).toBe(note);
    expect(stepFinding([], undefined, 1)).toBeUndefined();
  });

  test('a place is said as people say it, and a click goes there', async () => {
    expect(columnLetters(703)).toBe('AAA');
    expect(placeText(block.place)).toBe('b.csv, AA17');
    const go = vi.fn();
    const run = vi.fn();
    show(
      <Findings
        findings={[block]}
        onPlace={go}
        actionOf={() => ({ name: 'Mend it', run })}
        none="Nothing."
      />,
    );
    await userEvent.click(screen.getByText('b.csv, AA17'));
    await userEvent.click(screen.getByText('Mend it'));
    expect(go).toHaveBeenCalledWith(block);
    expect(run).toHaveBeenCalledOnce();
    expect(screen.queryByText('To know')).toBeNull();
  });
});

describe('explanations', () => {
  const tree: Explanation = {
    path: 'total',
    label: 'Total',
    value: 'EUR 2.00',
    rule: 'sum',
    source: '',
    inputs: [
      { path: '', label: 'Part', value: 'EUR 2.00', rule: '', source: 'offer, row 8', inputs: [] },
    ],
  };

  test('a click opens the rule, and each input opens to its source', async () => {
    show(<Explain of={tree}>2.00</Explain>);
    await userEvent.click(screen.getByRole('button', { name: '2.00' }));
    expect(await screen.findByText('sum')).toBeTruthy();
    expect(screen.queryByText('From offer, row 8')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: /Part/ }));
    expect(screen.getByText('From offer, row 8')).toBeTruthy();
  });

  test('one that has to be asked for says when it did not come, and is asked again', async () => {
    const ask = vi.fn().mockRejectedValueOnce(new Error('x')).mockResolvedValueOnce(tree);
    show(<Explain of={ask}>2.00</Explain>);
    await userEvent.click(screen.getByRole('button', { name: '2.00' }));
    await userEvent.click(await screen.findByText('Ask again'));
    expect(await screen.findByText('sum')).toBeTruthy();
  });
});

describe('tabs and items', () => {
  test('arrows move between tabs, around the end', async () => {
    const tabs = [
      { id: 'a', name: 'First', content: 'one' },
      { id: 'b', name: 'Second', content: 'two' },
    ];
    show(<Tabs label="Parts" tabs={tabs} />);
    screen.getByRole('tab', { name: 'First' }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tabpanel').textContent).toBe('two');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Second' }));
  });

  test('the open item stands in the address and closes', async () => {
    const Page = () => {
      const [id] = useOpenItem();
      return <MasterDetail list="list" item={`item ${id}`} itemName="the line" />;
    };
    show(<Page />, '/lines?item=7');
    expect(screen.getByText('item 7')).toBeTruthy();
    await userEvent.click(screen.getByLabelText('Close the line'));
    expect(screen.queryByText(/item/)).toBeNull();
  });
});

describe('timeline', () => {
  test('newest first, the same moment by id, and a kind can be picked', async () => {
    const happenings = [
      { id: 'b', at: '2026-12-09', kind: 'RFQ', title: 'second' },
      { id: 'a', at: '2026-12-09', kind: 'Talk', title: 'first' },
      { id: 'c', at: '2026-12-11', kind: 'RFQ', title: 'newest' },
    ];
    const order = byDay(happenings).map(([day, list]) => [day, list.map((one) => one.id).join('')]);
    expect(order).toEqual([
      ['2026-12-11', 'c'],
      ['2026-12-09', 'ab'],
    ]);
    show(<Timeline happenings={happenings} none="Nothing." />);
    await userEvent.click(screen.getByRole('button', { name: 'Talk' }));
    expect(screen.queryByText('newest')).toBeNull();
    expect(screen.getByText('first')).toBeTruthy();
  });
});

describe('forms', () => {
  const refused = new Problem({
    status: 400,
    code: 'contact_invalid',
    title: 'The request is wrong',
    findings: [
      {
        code: 'email_invalid',
        severity: 'error',
        message: 'needs an @',
        place: { file: '', sheet: '', row: 0, column: 0, text: 'email' },
      },
    ],
  });

  type Save = (values: { email: string }, key: string) => Promise<unknown>;
  const Contact = ({ save }: { save: Save }) => {
    const form = useForm({ email: '' }, save);
    const { error, ...field } = form.field('email');
    return (
      <form onSubmit={form.submit}>
        <input aria-label="Mail" {...field} />
        <p>{error}</p>
        <FormFoot form={form} action="Save" />
      </form>
    );
  };

  test('an error stands at its field until that is changed; then it is saved', async () => {
    const save = vi.fn().mockRejectedValueOnce(refused).mockResolvedValue(undefined);
    show(<Contact save={save} />);
    await userEvent.type(screen.getByLabelText('Mail'), 'ada{Enter}');
    expect(await screen.findByText('needs an @')).toBeTruthy();
    expect(screen.getByRole('alert').textContent).toContain('see the marked fields');
    await userEvent.type(screen.getByLabelText('Mail'), '@x');
    expect(screen.queryByText('needs an @')).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Saved')).toBeTruthy();
    expect(save.mock.calls[1]?.[0]).toEqual({ email: 'ada@x' });
  });

  test('trying again with the same content keeps the key, other content has another', async () => {
    const save = vi.fn().mockRejectedValue(new Problem({ status: 0, code: 'x', title: 'x' }));
    show(<Contact save={save} />);
    await userEvent.type(screen.getByLabelText('Mail'), 'a{Enter}');
    await screen.findByRole('alert');
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(2));
    await screen.findByRole('alert');
    await userEvent.type(screen.getByLabelText('Mail'), 'b{Enter}');
    await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(3));
    const [first, second, third] = save.mock.calls.map((call) => call[1] as string);
    expect(first).toBe(second);
    expect(third).not.toBe(first);
  });
});

describe('confirmation', () => {
  test('nothing happens before the answer, and a failure stays in the question', async () => {
    const run = vi.fn().mockRejectedValueOnce(new Error('no')).mockResolvedValueOnce(undefined);
    show(
      <ConfirmAction name="Withdraw" onConfirm={run}>
        It is no longer valid.
      </ConfirmAction>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw' }));
    expect(run).not.toHaveBeenCalled();
    const inDialog = () => screen.getAllByRole('button', { name: 'Withdraw' })[1] as HTMLElement;
    await userEvent.click(inDialog());
    expect((await screen.findByRole('alert')).textContent).toContain('No.');
    await userEvent.click(inDialog());
    await vi.waitFor(() => expect(screen.queryByText('It is no longer valid.')).toBeNull());
    expect(run.mock.calls[0]).toEqual(run.mock.calls[1]);
  });
});

describe('files', () => {
  test('a dropped file shows what became of it, and one too large is not sent', async () => {
    const kept = { name: 'a', hash: 'abcdef0123456789', version: 2, kind: 'BOM' };
    const send = vi.fn().mockResolvedValue(kept);
    show(<FileDrop label="Drop files" maxBytes={10} onFile={send} />);
    const small = new File(['x'], 'bom.csv');
    const large = new File(['x'.repeat(11)], 'board.zip');
    fireEvent.drop(window, { dataTransfer: { types: ['Files'], files: [small, large] } });
    expect(await screen.findByText('Kept as version 2')).toBeTruthy();
    expect(screen.getByText('abcdef012345')).toBeTruthy();
    expect(screen.getByText(/larger than 10 B/)).toBeTruthy();
    expect(send).toHaveBeenCalledOnce();
    expect(showSize(2_500_000)).toBe('2.5 MB');
  });
});

describe('plots', () => {
  const data = {
    kind: 'bar' as const,
    title: 'Quotes',
    unit: 'a month',
    n: 3,
    categories: ['Jan', 'Feb'],
    series: [{ name: 'Issued', values: [1, null], low: [0.5, null], high: [2, null] }],
  };
  const palette = { ink: '#000', quiet: '#666', line: '#ccc', surface: '#fff', series: ['#00f'] };

  test('the figures are a table one key away, with n and intervals', () => {
    show(<Plot data={data} />);
    fireEvent.keyDown(screen.getByRole('figure'), { key: 't' });
    expect(screen.getByText('a month, n = 3')).toBeTruthy();
    expect(screen.getByText('(0.5 to 2)')).toBeTruthy();
    expect(screen.getByText('–')).toBeTruthy();
  });

  test('bars begin at zero, lines where their values do, and intervals are drawn', () => {
    const bar = plotOption(data, palette) as {
      yAxis: { min: (range: { min: number }) => number };
      series: { type: string }[];
    };
    expect(bar.yAxis.min({ min: 5 })).toBe(0);
    expect(bar.series.map((series) => series.type)).toEqual(['bar', 'custom']);
    const line = plotOption({ ...data, kind: 'line' }, palette) as { yAxis: { scale: boolean } };
    expect(line.yAxis.scale).toBe(true);
  });

  test('a plot without figures says so', () => {
    show(<Plot data={{ ...data, series: [{ name: 'Issued', values: [null, null] }] }} />);
    expect(screen.getByText('No figures in this span yet.')).toBeTruthy();
  });
});
