// An address that leads nowhere, or to a page that this person may not open.
import { Link, useLocation } from 'react-router';

import { useHeading } from '../app/heading';
import { homeOf } from '../app/pages';
import { useSession } from '../app/session';

export default function NotFound() {
  useHeading('There is no such page');
  const { pathname } = useLocation();
  const session = useSession();
  return (
    <div className="page-narrow">
      <p>
        Nothing you may open lies at <code>{pathname}</code>. The link may be old or cut short, or the
        page may belong to a role that you do not have.
      </p>
      <p>
        <Link to={homeOf(session)}>Go to the first page</Link>, or press <kbd>/</kbd> to search.
      </p>
    </div>
  );
}
