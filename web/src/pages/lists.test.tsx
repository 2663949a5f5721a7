import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, test, vi } from 'vitest';

import { show } from '../test/render';
import Accounts from './Accounts';
import RfqList from './rfqs/List';

vi.mock('../app/session', () => ({
  useSession: () => ({ person: { sign_in: 'ada' }, permissions: ['rfq_read', 'rfq_edit'] }),
}));

// jsdom lays nothing out: a window to put rows into.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(800);
});

function serve(answers: Record<string, unknown>) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url) => {
    const path = String(url).replace('/api/v1', '').split('?')[0] ?? '';
    const body = answers[path];
    const problem = { code: 'x', title: 'x', detail: 'the database is away' };
    return body ? Response.json(body) : Response.json(problem, { status: 503 });
  });
}

const finding = {
  code: 'x',
  severity: 'error',
  place: { file: '', sheet: '', row: 0, column: 0, text: '' },
  message: 'nobody owns C7',
};

describe('RFQs', () => {
  const summary = {
    number: 'R1',
    customer_id: 1,
    customer: 'C1',
    customer_name: 'Acme',
    assembly: 'A-1',
    revision: 'B',
    quantities: '100,500',
    received_on: '2026-12-01',
    need_by: null,
    stage: 'collecting',
    quote: '',
    issued_on: null,
    open_queries: 2,
    created_by: 'ada',
    id: 1,
  };

  test('each says how far it is, and what it waits for', async () => {
    serve({ '/quoting/rfqs': { items: [summary], next: '' } });
    show(<RfqList />, '/rfqs');
    const row = (await screen.findByText('Acme')).closest('[role=row]');
    expect(row?.textContent).toContain('collecting data');
    expect(row?.textContent).toContain('A-1 B');
    expect(row?.textContent).toContain('100 · 500');
    expect(row?.textContent).toContain('▲2');
  });

  test('a list that does not come says why and can be asked for again', async () => {
    serve({});
    show(<RfqList />, '/rfqs');
    expect((await screen.findByRole('alert')).textContent).toContain('The database is away.');
    serve({ '/quoting/rfqs': { items: [], next: '' } });
    await userEvent.click(screen.getByText('Ask again'));
    expect(await screen.findByText(/No RFQ has been received/)).toBeTruthy();
  });
});

describe('accounts', () => {
  test('an account that nobody owns stands out, with what to clear', async () => {
    const account = {
      customer: { id: 7, code: 'C7', name: 'Acme', contact: '', address: 'Road 1\nTown' },
      stewards: { owner: '', deputy: '', owner_since: null, deputy_since: null },
      terms: [],
      findings: [finding],
    };
    serve({ '/accounts': { items: [account] } });
    show(<Accounts />, '/accounts?item=C7');
    expect(await screen.findByText('Nobody owns C7.')).toBeTruthy();
    expect(screen.getAllByText('nobody')).toHaveLength(2);
    expect(screen.getByText('Road 1, Town')).toBeTruthy();
  });
});
