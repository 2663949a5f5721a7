// Who am I here, and how do I sign in?
import { Button } from '@mantine/core';
import { useState } from 'react';

import { roleName } from '../api/access';
import { useActions } from '../app/actions';
import { useHeading } from '../app/heading';
import { useSession } from '../app/session';
import { NewPassword } from '../app/SignIn';
import { Dialog } from '../parts/Dialog';
import './Me.css';

export default function Me() {
  useHeading('My sign-in');
  const { person } = useSession();
  const [isChanging, setChanging] = useState(false);
  const [isChanged, setChanged] = useState(false);
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
          <span role="status" className="quiet">
            {isChanged && '✓ Your password was changed.'}
          </span>
        </div>
      </section>
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
