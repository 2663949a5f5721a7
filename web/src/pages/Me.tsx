// Who am I here, and how do I sign in?
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { roleName, secondFactor } from '../api/access';
import { useActions } from '../app/actions';
import { useHeading } from '../app/heading';
import { useSession } from '../app/session';
import { SecondFactorSetUp } from '../app/SecondFactorSetUp';
import { NewPassword } from '../app/SignIn';
import { Dialog } from '../parts/Dialog';
import { StatusWord } from '../parts/StatusWord';
import { ProviderLinks } from './ProviderLinks';
import './Me.css';

export default function Me() {
  useHeading('My sign-in');
  const { person } = useSession();
  const [isChanging, setChanging] = useState(false);
  const [isChanged, setChanged] = useState(false);
  const [isSettingUp, setSettingUp] = useState(false);
  const factor = useQuery({ queryKey: ['second-factor'], queryFn: secondFactor });
  useActions([{ name: 'Change my password', run: () => setChanging(true) }]);
  return (
    <div className="page-narrow stack">
      <section className="panel me">
        <dl>
          <dt>Name</dt>
          <dd>{person.name}</dd>
          <dt>Signs in as</dt>
          <dd>{person.sign_in}</dd>
          <dt>Roles</dt>
          <dd>{person.roles.map(roleName).join(', ')}</dd>
          {factor.data && (
            <>
              <dt>Second factor</dt>
              <dd>
                {factor.data.on ? (
                  <>
                    <StatusWord tone="good">on</StatusWord>
                    <span className="quiet"> · {factor.data.recovery_codes_left} recovery codes left</span>
                  </>
                ) : (
                  <StatusWord tone="none">off</StatusWord>
                )}
              </dd>
            </>
          )}
          {person.site && (
            <>
              <dt>Site</dt>
              <dd>{person.site}</dd>
            </>
          )}
        </dl>
        <div className="row">
          <Button variant="default" onClick={() => setChanging(true)}>
            Change my password
          </Button>
          {factor.data && !factor.data.on && (
            <Button variant="default" onClick={() => setSettingUp(true)}>
              Set up a second factor
            </Button>
          )}
          <span role="status" className="quiet">
            {isChanged && '✓ Your password was changed.'}
          </span>
        </div>
        <ProviderLinks at="/access/provider/links" mayEnd />
      </section>
      {isSettingUp && (
        <Dialog title="Set up a second factor" onClose={() => setSettingUp(false)}>
          <SecondFactorSetUp
            onDone={() => {
              setSettingUp(false);
              void factor.refetch();
            }}
          />
        </Dialog>
      )}
      {isChanging && (
        <Dialog title="Change my password" onClose={() => setChanging(false)}>
          <NewPassword
            onDone={() => {
              setChanging(false);
              setChanged(true);
            }}
          />
        </Dialog>
      )}
    </div>
  );
}
