// Who may sign in, as what, and what to do when somebody cannot?
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { roleName, type Role } from '../../api/access';
import { post, remove } from '../../api/client';
import { firstPageOf, useAll } from '../../api/hooks';
import type { components } from '../../api/schema';
import { useActions } from '../../app/actions';
import { useHeading } from '../../app/heading';
import { useMay } from '../../app/session';
import { Checkbox } from '../../parts/Checkbox';
import { ConfirmAction } from '../../parts/ConfirmAction';
import { DataTable, type Column } from '../../parts/DataTable';
import { DateText } from '../../parts/DateText';
import { Dialog } from '../../parts/Dialog';
import { Facts } from '../../parts/Facts';
import { FormFoot } from '../../parts/FormFoot';
import { ListProblem } from '../../parts/ListProblem';
import { MasterDetail, useOpenItem } from '../../parts/MasterDetail';
import { StatusWord } from '../../parts/StatusWord';
import { useForm } from '../../parts/useForm';
import { ProviderLinks } from '../ProviderLinks';
import { INSIDE_ROLES, stateOf } from './people';
import './People.css';

type View = components['schemas']['AccessPersonView'];
type OneTime = components['schemas']['AccessOneTimePassword'];

const COLUMNS: Column<View>[] = [
  { id: 'sign_in', name: 'Signs in as', value: (row) => row.person.sign_in, width: 120 },
  { id: 'name', name: 'Name', value: (row) => row.person.name },
  { id: 'roles', name: 'Roles', value: (row) => row.person.roles.map(roleName).join(', ') },
  { id: 'site', name: 'Site', value: (row) => row.person.site, width: 110 },
  {
    id: 'state',
    name: 'State',
    value: (row) => stateOf(row).words,
    show: (row) => <StatusWord tone={stateOf(row).tone}>{stateOf(row).words}</StatusWord>,
    width: 170,
  },
  {
    id: 'seen',
    name: 'Last signed in',
    value: (row) => row.last_signed_in_at ?? null,
    show: (row) => <DateText iso={row.last_signed_in_at} withTime />,
    width: 170,
  },
];

const idOf = (row: View) => row.person.sign_in;

function Roles({ view, onSaved }: { view: View; onSaved: () => Promise<void> }) {
  const { person } = view;
  const now = { roles: person.roles.join(' ') };
  const form = useForm(
    now,
    async ({ roles }, key, seen) => {
      await post(
        '/access/people/roles',
        {
          person: person.id,
          version: person.version,
          roles: roles.split(' ').filter(Boolean),
        },
        { key, seen },
      );
      await onSaved();
    },
    { of: firstPageOf('/access/people'), now, refresh: onSaved },
  );
  const chosen = form.values.roles.split(' ').filter(Boolean);
  const toggle = (role: Role) =>
    form.set({
      roles: (chosen.includes(role)
        ? chosen.filter((one) => one !== role)
        : [...chosen, role]
      ).join(' '),
    });
  return (
    <form onSubmit={form.submit} className="stack">
      <fieldset className="people-roles">
        <legend>Roles</legend>
        {INSIDE_ROLES.map((role) => (
          <label key={role}>
            <Checkbox checked={chosen.includes(role)} onChange={() => toggle(role)} />{' '}
            {roleName(role)}
          </label>
        ))}
      </fieldset>
      <FormFoot form={form} action="Save the roles" label={() => 'Roles'} />
    </form>
  );
}

function OnePassword({ given, onClose }: { given: OneTime; onClose: () => void }) {
  return (
    <Dialog title="A password for one time" onClose={onClose}>
      <div className="stack">
        <p>
          Tell {given.person.name} this password yourself. It is shown this once, and is changed at
          the first sign-in.
        </p>
        <output className="people-once">{given.one_time_password}</output>
        <Button onClick={onClose} data-first>
          It is handed over
        </Button>
      </div>
    </Dialog>
  );
}

function Detail({ view, changed }: { view: View; changed: () => Promise<void> }) {
  const mayEdit = useMay('person_edit');
  const [given, setGiven] = useState<OneTime>();
  const { person } = view;
  const at = `/access/people/${person.id}`;
  const version = { person: person.id, version: person.version };
  return (
    <div className="stack">
      <h2>
        {person.name} · {person.sign_in}
      </h2>
      <Facts
        facts={[
          ['State', <StatusWord key="s" tone={stateOf(view).tone}>{stateOf(view).words}</StatusWord>],
          ['E-mail', person.email || '–'],
          ['Site', person.site || '–'],
          ['Second factor', view.second_factor ? 'on' : 'off'],
          ['Signed in at', `${view.sessions} ${view.sessions === 1 ? 'place' : 'places'}`],
          ['Changed', <DateText key="c" iso={person.changed_at} withTime />],
          ['by', person.changed_by],
        ]}
      />
      {mayEdit && (
        <>
          {person.account == null && (
            <Roles key={person.id} view={view} onSaved={changed} />
          )}
          <div className="row">
            <ConfirmAction
              name="Reset the password"
              onConfirm={async (key) => {
                setGiven(await post<OneTime>(`${at}/reset`, {}, { key }));
                void changed();
              }}
            >
              {person.name} is signed out everywhere and gets a password for one time.
            </ConfirmAction>
            {view.locked_until && (
              <ConfirmAction
                name="Unlock"
                onConfirm={async (key) => {
                  await post(`${at}/unlock`, {}, { key });
                  void changed();
                }}
              >
                The failed tries of {person.name} are forgotten.
              </ConfirmAction>
            )}
            <ConfirmAction
              name="Sign out everywhere"
              unavailable={view.sessions === 0 ? 'signed in nowhere' : undefined}
              onConfirm={async (key) => {
                await remove(`${at}/sessions`, { key });
                void changed();
              }}
            >
              Every session of {person.name} ends now.
            </ConfirmAction>
            <ConfirmAction
              name={person.active ? 'Shut out' : 'Let in again'}
              {...(person.active ? { tone: 'bad' as const } : {})}
              onConfirm={async (key) => {
                await post(`/access/people/${person.active ? 'deactivate' : 'activate'}`, version, {
                  key,
                });
                void changed();
              }}
            >
              {person.active
                ? `${person.name} cannot sign in any more, and every session ends now.`
                : `${person.name} may sign in again.`}
            </ConfirmAction>
          </div>
        </>
      )}
      <ProviderLinks
        key={person.id}
        at={`${at}/provider-links`}
        makes={mayEdit ? { email: person.email } : undefined}
        mayEnd={mayEdit}
      />
      {given && <OnePassword given={given} onClose={() => setGiven(undefined)} />}
    </div>
  );
}

function NewPerson({ onClose, onAdded }: { onClose: () => void; onAdded: (given: OneTime) => void }) {
  const form = useForm(
    { sign_in: '', name: '', email: '', site: '', role: 'account_manager' },
    async (values, key) => {
      const { role, ...rest } = values;
      onAdded(await post<OneTime>('/access/people', { ...rest, roles: [role] }, { key }));
    },
  );
  return (
    <Dialog title="Add a person" onClose={onClose}>
      <form onSubmit={form.submit} className="stack">
        <TextInput label="Signs in as" data-first {...form.field('sign_in')} />
        <TextInput label="Name" {...form.field('name')} />
        <TextInput label="E-mail" {...form.field('email')} />
        <TextInput label="Site" {...form.field('site')} />
        <label className="people-role">
          Role{' '}
          <select value={form.values.role} onChange={(event) => form.set({ role: event.target.value })}>
            {INSIDE_ROLES.map((role) => (
              <option key={role} value={role}>
                {roleName(role)}
              </option>
            ))}
          </select>
        </label>
        <FormFoot form={form} action="Add the person" />
      </form>
    </Dialog>
  );
}

export default function People() {
  useHeading('People');
  const mayEdit = useMay('person_edit');
  const queries = useQueryClient();
  const { items, isLoading, error, retry } = useAll<View>('/access/people');
  const [openId, open] = useOpenItem();
  const [isAdding, setAdding] = useState(false);
  const [given, setGiven] = useState<OneTime>();
  const changed = () => queries.invalidateQueries();
  useActions([
    {
      name: 'Add a person',
      run: () => setAdding(true),
      unavailable: mayEdit ? undefined : 'for administrators',
    },
  ]);
  if (error) return <ListProblem error={error} retry={() => void retry()} />;
  const view = items.find((one) => idOf(one) === openId);
  return (
    <div className="page-fill people">
      {mayEdit && (
        <div className="row">
          <span className="spread" />
          <Button onClick={() => setAdding(true)}>Add a person</Button>
        </div>
      )}
      <MasterDetail
        itemName="the person"
        list={
          <DataTable
            name="people"
            rows={items}
            idOf={idOf}
            columns={COLUMNS}
            openId={openId}
            onOpen={(row) => open(idOf(row))}
            empty={{ reason: isLoading ? 'Asking …' : 'Nobody may sign in yet.' }}
          />
        }
        item={
          view ? (
            <Detail view={view} changed={changed} />
          ) : (
            <p className="quiet">{isLoading ? 'Asking …' : `Nobody signs in as ${openId}.`}</p>
          )
        }
      />
      {isAdding && (
        <NewPerson
          onClose={() => setAdding(false)}
          onAdded={(one) => {
            setAdding(false);
            setGiven(one);
            void changed();
          }}
        />
      )}
      {given && <OnePassword given={given} onClose={() => setGiven(undefined)} />}
    </div>
  );
}
