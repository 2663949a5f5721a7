// The key of a form that stands open all the time: it begins anew with what others save, until somebody
// types in it. From then on it stays as it is, and saving says what the others did.
//
//   const held = useFormKey(setting.value);
//   <form key={held.key} onChange={held.hold}>
import { useState } from 'react';

export function useFormKey(version: string | number) {
  const [held, setHeld] = useState<string>();
  const key = held ?? String(version);
  return { key, hold: () => setHeld(key), release: () => setHeld(undefined) };
}
