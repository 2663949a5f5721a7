// Theme and density, in the menu of the person; they hold on this machine.
import { SegmentedControl, useMantineColorScheme } from '@mantine/core';

import { setDensity, useDensity, type Density } from './preferences';

export function Preferences() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const density = useDensity();
  return (
    <div className="preferences">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Theme"
        value={colorScheme}
        transitionDuration={0}
        onChange={(value) => setColorScheme(value as typeof colorScheme)}
        data={[
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
          { value: 'auto', label: 'System' },
        ]}
      />
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label="Density"
        value={density}
        transitionDuration={0}
        onChange={(value) => setDensity(value as Density)}
        data={[
          { value: 'comfortable', label: 'Comfortable' },
          { value: 'compact', label: 'Compact' },
        ]}
      />
    </div>
  );
}
