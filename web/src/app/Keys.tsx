// Keys of the whole page, and the list of them that `?` shows.
import { useEffect } from 'react';

import { Dialog } from '../parts/Dialog';
import { actionFor, useAllActions } from './actions';

const EVERYWHERE: [string, string][] = [
  ['/', 'Search everything'],
  ['Ctrl K', 'Find an action or a page by name'],
  ['?', 'These keys'],
  ['Esc', 'Close what is open'],
];

const IN_LISTS: [string, string][] = [
  ['↑ ↓', 'Move'],
  ['Enter', 'Open'],
  ['Space', 'Select'],
  ['Ctrl A', 'Select all'],
  ['Ctrl C', 'Copy for a spreadsheet'],
];

const IN_GRIDS: [string, string][] = [
  ['Arrows, Tab, Enter', 'Move'],
  ['Shift with arrows', 'Choose a range'],
  ['F2', 'Edit a cell'],
  ['Ctrl C, Ctrl V', 'Copy, paste'],
  ['Ctrl D', 'Fill down'],
  ['Ctrl Z, Ctrl Y', 'Undo, redo'],
  ['Delete', 'Empty the cells'],
];

export const showKey = (key: string): string =>
  ({ Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' })[key] ?? key;

export function usePageKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = actionFor(event);
      if (!action) return;
      event.preventDefault();
      action.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function List({ title, keys }: { title: string; keys: [string, string][] }) {
  return (
    <section>
      <h3>{title}</h3>
      <table className="keys">
        <tbody>
          {keys.map(([key, name]) => (
            <tr key={key + name}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function KeysHelp({ onClose }: { onClose: () => void }) {
  const here = useAllActions()
    .filter((action) => action.key && !['/', '?'].includes(action.key))
    .map((action): [string, string] => [showKey(action.key ?? ''), action.name]);
  return (
    <Dialog title="Keys" onClose={onClose} width="wide">
      <div className="keys-help">
        {here.length > 0 && <List title="On this page" keys={here} />}
        <List title="Everywhere" keys={EVERYWHERE} />
        <List title="In lists" keys={IN_LISTS} />
        <List title="In grids" keys={IN_GRIDS} />
      </div>
    </Dialog>
  );
}
