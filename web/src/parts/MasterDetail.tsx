// A list that stays where it is while its item opens beside it. Which item is open stands in the
// address; Esc closes it. On a narrow screen the item lies over the list.
import type { ReactNode } from 'react';

import { useActions } from '../app/actions';
import { useAddress } from '../app/address';
import './MasterDetail.css';

interface Props {
  list: ReactNode;
  /** The open item, or nothing when there is none with this id any more. */
  item: ReactNode;
  /** What the item is called, for those who hear the page. */
  itemName: string;
  /** Name in the address. */
  parameter?: string;
}

export function useOpenItem(parameter = 'item'): [string, (id: string) => void] {
  return useAddress(parameter, '');
}

export function MasterDetail({ list, item, itemName, parameter = 'item' }: Props) {
  const [openId, open] = useOpenItem(parameter);
  useActions(openId ? [{ name: `Close ${itemName}`, key: 'Escape', run: () => open('') }] : []);
  return (
    <div className={openId ? 'master master-open' : 'master'}>
      <div className="master-list">{list}</div>
      {openId && (
        <section className="master-item panel" aria-label={itemName}>
          <button
            type="button"
            className="plain master-close"
            aria-label={`Close ${itemName}`}
            onClick={() => open('')}
          >
            ×
          </button>
          {item}
        </section>
      )}
    </div>
  );
}
