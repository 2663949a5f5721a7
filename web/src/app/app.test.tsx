import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy } from 'react';
import { describe, expect, test, vi } from 'vitest';

import type { Session } from '../api/access';
import { show } from '../test/render';
import { actionFor, useActions, useAllActions } from './actions';
import { useAddress } from './address';
import { matches } from './Palette';
import { doorsOf, homeOf, type PageEntry } from './pages';
import { AccessProvider, useAccess } from './session';

const session = (roles: Session['person']['roles'], permissions: string[]): Session => ({
  person: { sign_in: 'ada', name: 'Ada', roles, site: '' },
  permissions,
  must_change_password: false,
  second_factor_needed: false,
  stage: 'ready',
});

describe('actions', () => {
  test('a key runs the action that was said last, and none while somebody types', () => {
    const page = vi.fn();
    const panel = vi.fn();
    const One = ({ run }: { run: () => void }) => {
      useActions([{ name: 'Next', key: 'n', run }]);
      return <input aria-label="field" />;
    };
    show(
      <>
        <One run={page} />
        <One run={panel} />
      </>,
    );
    actionFor(new KeyboardEvent('keydown', { key: 'n' }))?.run();
    expect(panel).toHaveBeenCalledOnce();
    expect(page).not.toHaveBeenCalled();
    let found: unknown = 'not asked';
    document.addEventListener('keydown', (event) => (found = actionFor(event)), { once: true });
    fireEvent.keyDown(screen.getAllByLabelText('field')[0] as HTMLElement, { key: 'n' });
    expect(found).toBeUndefined();
    expect(actionFor(new KeyboardEvent('keydown', { key: 'n', ctrlKey: true }))).toBeUndefined();
  });

  test('what a page takes with it is gone, and what it does is always the latest', () => {
    const ran: string[] = [];
    const One = ({ word }: { word: string }) => {
      useActions([{ name: 'Say', key: 's', run: () => ran.push(word) }]);
      return null;
    };
    const All = () => <p>{useAllActions().length} actions</p>;
    const view = show(<One word="a" />);
    view.unmount();
    expect(actionFor(new KeyboardEvent('keydown', { key: 's' }))).toBeUndefined();
    show(
      <>
        <One word="b" />
        <All />
      </>,
    );
    act(() => actionFor(new KeyboardEvent('keydown', { key: 's' }))?.run());
    expect(ran).toEqual(['b']);
    expect(screen.getByText('1 actions')).toBeTruthy();
  });
});

describe('palette', () => {
  test('each typed word begins a word of the name', () => {
    expect(matches('Issue the quote', 'iss quo')).toBe(true);
    expect(matches('Issue the quote', 'QU')).toBe(true);
    expect(matches('Issue the quote', 'uote')).toBe(false);
    expect(matches('Issue the quote', '')).toBe(true);
  });
});

describe('doors', () => {
  const page = lazy(async () => ({ default: () => null }));
  const pages: PageEntry[] = [
    { path: '/accounts', name: 'Accounts', needs: ['account_read'], door: true, page },
    { path: '/parts', name: 'Parts', needs: ['part_read'], door: true, page },
    { path: '/rfqs', name: 'RFQs', needs: ['rfq_read'], door: true, page },
    { path: '/me', name: 'My sign-in', page },
  ];

  test('a role sees what it may open, in the order of its work', () => {
    const names = (...args: Parameters<typeof session>) =>
      doorsOf(session(...args), pages).map((entry) => entry.name);
    expect(names(['account_manager'], ['account_read', 'rfq_read'])).toEqual(['RFQs', 'Accounts']);
    expect(names(['procurement'], ['account_read', 'part_read'])).toEqual(['Parts', 'Accounts']);
    expect(names(['finance'], [])).toEqual([]);
  });

  test('who has no door begins with their own sign-in', () => {
    expect(homeOf(session(['finance'], []))).toBe('/me');
  });
});

describe('address', () => {
  test('a choice stands in the address, and its default does not', async () => {
    const Tabs = () => {
      const [tab, setTab] = useAddress('tab', 'lines');
      return (
        <button onClick={() => setTab(tab === 'lines' ? 'costs' : 'lines')}>{`at ${tab}`}</button>
      );
    };
    show(<Tabs />, '/quote?tab=costs&sort=mpn');
    await userEvent.click(screen.getByText('at costs'));
    expect(screen.getByText('at lines')).toBeTruthy();
  });
});

describe('session', () => {
  test('half signed in is signed out', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
      Response.json({ ...session(['owner'], []), stage: 'second_factor' }),
    );
    const Page = () => <p>{useAccess().state.is}</p>;
    show(
      <AccessProvider>
        <Page />
      </AccessProvider>,
    );
    expect(await screen.findByText('out')).toBeTruthy();
  });

  test('when it ends the page stays, and the sign-in is asked for', async () => {
    let status = 200;
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () =>
      Response.json(status === 200 ? session(['owner'], []) : { code: 'x', title: 'x' }, { status }),
    );
    const Page = () => {
      const { state } = useAccess();
      const text = state.is === 'in' ? (state.expired ? 'expired' : 'in') : state.is;
      return (
        <>
          <p>{text}</p>
          {state.is === 'in' && <input aria-label="note" />}
        </>
      );
    };
    show(
      <AccessProvider>
        <Page />
      </AccessProvider>,
    );
    await screen.findByText('in');
    await userEvent.type(screen.getByLabelText('note'), 'half a sentence');
    status = 401;
    const { get } = await import('../api/client');
    await act(async () => {
      await get('/accounts').catch(() => undefined);
    });
    expect(screen.getByText('expired')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('note').value).toBe('half a sentence');
  });
});
