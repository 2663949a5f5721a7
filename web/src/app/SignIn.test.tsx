import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';

import type { Session } from '../api/access';
import { show } from '../test/render';
import { passwordFault, SignInSteps } from './SignIn';

const session = (more: Partial<Session> = {}): Session => ({
  person: { sign_in: 'ada', name: 'Ada', roles: ['account_manager'], site: '' },
  permissions: [],
  must_change_password: false,
  second_factor_needed: false,
  stage: 'ready',
  ...more,
});

/** Answers each request in turn; what was asked stands in the result. */
function server(...answers: [number, unknown][]) {
  const asked: { url: string; body: unknown }[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    asked.push({ url: String(url), body: init?.body ? JSON.parse(String(init.body)) : undefined });
    const [status, body] = answers[asked.length - 1] ?? [500, {}];
    return new Response(status === 204 ? null : JSON.stringify(body), { status });
  });
  return asked;
}

async function typeNameAndPassword(user: ReturnType<typeof userEvent.setup>) {
  await user.type(screen.getByLabelText('Name you sign in with'), ' ada ');
  await user.type(screen.getByLabelText('Password'), 'old password');
  await user.keyboard('{Enter}');
}

describe('sign in', () => {
  test('name and password are enough where no more is set', async () => {
    const user = userEvent.setup();
    const asked = server([200, session()]);
    const done = vi.fn();
    show(<SignInSteps onSignedIn={done} />);
    await typeNameAndPassword(user);
    expect(asked[0]?.body).toEqual({ sign_in: 'ada', password: 'old password' });
    expect(done).toHaveBeenCalledWith(session());
  });

  test('a refusal stays in its place and keeps what was typed', async () => {
    const user = userEvent.setup();
    server([401, { code: 'sign_in_refused', title: 'The name or the password is wrong' }]);
    const done = vi.fn();
    show(<SignInSteps onSignedIn={done} />);
    await typeNameAndPassword(user);
    expect((await screen.findByRole('alert')).textContent).toContain('password is wrong');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('old password');
    expect(done).not.toHaveBeenCalled();
  });

  test('the second factor is asked for, then a new password where one is due', async () => {
    const user = userEvent.setup();
    const asked = server(
      [200, session({ second_factor_needed: true, stage: 'second_factor' })],
      [200, session({ must_change_password: true, stage: 'change_password' })],
      [204, undefined],
      [200, session()],
    );
    const done = vi.fn();
    show(<SignInSteps onSignedIn={done} />);
    await typeNameAndPassword(user);
    await user.type(await screen.findByLabelText(/Code from your authenticator/), '123 456{Enter}');
    expect(asked[1]?.body).toEqual({ sign_in: 'ada', password: 'old password', code: '123456' });
    await user.type(await screen.findByLabelText('New password'), 'a much longer one');
    await user.type(screen.getByLabelText('New password again'), 'a much longer one{Enter}');
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith(session()));
    expect(asked[2]?.body).toEqual({ current: 'old password', next: 'a much longer one' });
  });

  test('a second factor that the role needs is set up, and its recovery codes are shown once', async () => {
    const user = userEvent.setup();
    const asked = server(
      [200, session({ stage: 'enrol_second_factor' })],
      [200, { secret: 'ABCDEFGHIJ', uri: 'otpauth://totp/x' }],
      [400, { code: 'code_wrong', title: 'x', detail: 'the code is wrong' }],
      [200, { recovery_codes: ['one-two', 'three-four'] }],
      [200, session()],
    );
    const done = vi.fn();
    show(<SignInSteps onSignedIn={done} />);
    await typeNameAndPassword(user);
    expect(await screen.findByText('ABCD EFGH IJ')).toBeTruthy();
    await user.type(screen.getByLabelText('Code from your authenticator'), '111 111{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain('The code is wrong.');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('one-two')).toBeTruthy();
    expect(asked[2]?.body).toEqual({ code: '111111' });
    expect(done).not.toHaveBeenCalled();
    await user.click(screen.getByText('I have kept them'));
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith(session()));
  });

  test('who came back from the provider shows a code alone', async () => {
    const user = userEvent.setup();
    const asked = server([200, session()]);
    const done = vi.fn();
    show(<SignInSteps onSignedIn={done} half={session({ stage: 'second_factor' })} />);
    await user.type(await screen.findByLabelText(/Code from your authenticator/), '123 456{Enter}');
    await vi.waitFor(() => expect(done).toHaveBeenCalledWith(session()));
    expect(asked[0]).toEqual({ url: '/api/v1/access/second-factor', body: { code: '123456' } });
  });

  test('a new password is checked while it is typed', () => {
    expect(passwordFault('old', '', '')).toBeUndefined();
    expect(passwordFault('old', 'short', '')).toContain('12');
    expect(passwordFault('the same old one', 'the same old one', '')).toContain('old one');
    expect(passwordFault('old', 'long enough now', 'long enough no')).toContain('differ');
    expect(passwordFault('old', 'long enough now', 'long enough now')).toBeUndefined();
    expect(passwordFault('old', '長い合言葉はこれです。', '')).toContain('12');
  });
});
