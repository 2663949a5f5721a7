// Tabs whose choice stands in the address; the arrows move between them.
import { useId, useRef, type ReactNode } from 'react';

import { useAddress } from '../app/address';
import './Tabs.css';

export interface Tab {
  id: string;
  name: string;
  /** A number beside the name: how many wait there. */
  count?: number;
  content: ReactNode;
}

export function Tabs({ tabs, label, parameter = 'tab' }: { tabs: Tab[]; label: string; parameter?: string }) {
  const [chosen, choose] = useAddress(parameter, tabs[0]?.id ?? '');
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const current = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  const onKeyDown = (event: React.KeyboardEvent) => {
    const at = current ? tabs.indexOf(current) : 0;
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + tabs.length) % tabs.length;
    choose(tabs[index]?.id ?? '');
    (list.current?.children[index] as HTMLElement | undefined)?.focus();
  };
  return (
    <div className="tabs">
      <div ref={list} role="tablist" aria-label={label} className="tabs-list" onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            className="plain tab"
            aria-selected={tab === current}
            aria-controls={`${id}-panel`}
            tabIndex={tab === current ? 0 : -1}
            onClick={() => choose(tab.id)}
          >
            {tab.name}
            {tab.count !== undefined && <span className="tab-count">{tab.count.toLocaleString()}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current?.id ?? ''}`}>
        {current?.content}
      </div>
    </div>
  );
}
