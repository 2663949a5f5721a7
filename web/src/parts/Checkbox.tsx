// The browser's own check box, with the third state that HTML does not write.
import type { ComponentProps } from 'react';

type Props = Omit<ComponentProps<'input'>, 'type'> & { indeterminate?: boolean };

export function Checkbox({ indeterminate = false, ...rest }: Props) {
  return (
    <input
      type="checkbox"
      className="check"
      ref={(box) => {
        if (box) box.indeterminate = indeterminate;
      }}
      {...rest}
    />
  );
}
