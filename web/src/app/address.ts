// Filter, sort, selection and tab live in the address bar, so that a view can be sent to a colleague.
//
//   const [tab, setTab] = useAddress('tab', 'lines');
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export function useAddress(name: string, otherwise = ''): [string, (value: string) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = useCallback(
    (value: string) => {
      setParameters(
        (before) => {
          const next = new URLSearchParams(before);
          if (value === otherwise) next.delete(name);
          else next.set(name, value);
          return next;
        },
        { replace: true, preventScrollReset: true },
      );
    },
    [name, otherwise, setParameters],
  );
  return [parameters.get(name) ?? otherwise, set];
}
