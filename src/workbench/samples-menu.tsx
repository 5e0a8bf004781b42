import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { WORKBENCH } from '../wording/workbench-labels';
import type { WorkbenchProgram } from './program';
import { useBench } from './use-bench';

/** Opens what comes with the page. */
export function SamplesMenu({ samples }: Pick<WorkbenchProgram, 'samples'>) {
  const bench = useBench();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle">{WORKBENCH.samples}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {samples.map(({ key, name }) => (
            <MenuItem key={key} onClick={() => void bench.sample(key)}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
