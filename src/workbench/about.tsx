import {
  Button,
  Link,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ShieldCheckmark20Regular } from '@fluentui/react-icons/svg/shield-checkmark';
import { WORKBENCH } from '../wording/workbench-labels';

const useStyles = makeStyles({
  words: { maxWidth: '300px', '& p': { margin: `0 0 ${tokens.spacingVerticalS}` } },
  button: { flexShrink: 0 },
});

/** That nothing is uploaded, and on a click what else there is to know of the page. */
export function About({ version, install }: { version: string; install: string }) {
  const styles = useStyles();
  return (
    <Popover trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<ShieldCheckmark20Regular />}
          aria-label={`${WORKBENCH.local}，${WORKBENCH.about}`}
        >
          {WORKBENCH.local}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.words} aria-label={WORKBENCH.about}>
        <p>{WORKBENCH.localWhy}</p>
        <p>{WORKBENCH.keys}</p>
        <p>
          <Link inline href={install} target="_blank" rel="noopener">
            {WORKBENCH.install}
          </Link>
        </p>
        <div>{WORKBENCH.version(version)}</div>
      </PopoverSurface>
    </Popover>
  );
}
