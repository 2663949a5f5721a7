// Who is this person at the company's provider of identities? Shown where there is one, or a link
// from when there was.
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { providerFace, type ProviderLink } from '../api/access';
import { get, post, remove } from '../api/client';
import { ConfirmAction } from '../parts/ConfirmAction';
import { DateText } from '../parts/DateText';
import { Dialog } from '../parts/Dialog';
import { FormFoot } from '../parts/FormFoot';
import { StatusWord } from '../parts/StatusWord';
import { useForm } from '../parts/useForm';
import './ProviderLinks.css';

function Link(props: {
  link: ProviderLink;
  onAway: ((key: string) => Promise<void>) | undefined;
}) {
  const { link, onAway } = props;
  const known = link.subject != null;
  return (
    <li>
      <div>
        <StatusWord tone={known ? 'good' : 'busy'}>
          {known ? 'linked' : `waits for ${link.email}`}
        </StatusWord>
        {known && (
          <>
            {' '}
            as <span className="provider-subject">{link.subject}</span>
          </>
        )}
        <div className="quiet">
          {link.made_by === '(provider)' ? 'by the verified e-mail' : `by ${link.made_by}`},{' '}
          <DateText iso={link.made_at} withTime />
          {link.used_at && (
            <>
              ; last used <DateText iso={link.used_at} withTime />
            </>
          )}
        </div>
      </div>
      {onAway && (
        <ConfirmAction name="Take the link away" tone="bad" onConfirm={onAway}>
          Every session that began by it ends now. A password, where there is one, still opens.
        </ConfirmAction>
      )}
    </li>
  );
}

function NewLink(props: { at: string; email: string; onClose: () => void; onMade: () => void }) {
  const form = useForm({ subject: '', email: props.email }, async (values, key) => {
    await post(props.at, values, { key });
    props.onMade();
  });
  return (
    <Dialog title="Link to the provider" onClose={props.onClose}>
      <form onSubmit={form.submit} className="stack">
        <TextInput
          label="E-mail that the provider verifies"
          description="The first who comes with it is this person from then on."
          data-first
          {...form.field('email')}
        />
        <TextInput
          label="Or the provider’s own name for the person"
          description="The subject, as the audit shows it for a sign-in that was refused."
          {...form.field('subject')}
        />
        <FormFoot form={form} action="Link" />
      </form>
    </Dialog>
  );
}

interface Props {
  /** The address of the links: one's own, or a person's. */
  at: string;
  /** Links are made here too, by this address unless another is said. */
  makes?: { email: string } | undefined;
  mayEnd: boolean;
}

export function ProviderLinks({ at, makes, mayEnd }: Props) {
  const [isMaking, setMaking] = useState(false);
  const face = useQuery({ queryKey: ['provider'], queryFn: providerFace });
  const links = useQuery({
    queryKey: ['provider-links', at],
    queryFn: () => get<{ items: ProviderLink[] }>(at),
  });
  const items = links.data?.items ?? [];
  if (!face.data || !links.data || (!face.data.configured && items.length === 0)) return null;
  const makesOne = makes && face.data.configured && items.length === 0;
  const again = () => void links.refetch();
  return (
    <section className="stack provider-links">
      <h3>{face.data.name ? `Signs in with ${face.data.name}` : 'Signs in elsewhere'}</h3>
      {items.length === 0 && <p className="quiet">Not linked.</p>}
      {items.length > 0 && (
        <ul>
          {items.map((link) => (
            <Link
              key={link.id}
              link={link}
              onAway={
                mayEnd
                  ? async (key) => {
                      await remove(`${at}/${link.id}`, { key });
                      again();
                    }
                  : undefined
              }
            />
          ))}
        </ul>
      )}
      {makesOne && (
        <div className="row">
          <Button variant="default" onClick={() => setMaking(true)}>
            Link to {face.data.name}
          </Button>
        </div>
      )}
      {isMaking && makes && (
        <NewLink
          at={at}
          email={makes.email}
          onClose={() => setMaking(false)}
          onMade={() => {
            setMaking(false);
            again();
          }}
        />
      )}
    </section>
  );
}
