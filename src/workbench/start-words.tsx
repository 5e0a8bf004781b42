import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EMPTY, WORKBENCH } from '../wording/workbench-labels';
import type { WorkbenchProgram } from './program';
import { useBench, useBenchState } from './use-bench';

const useStyles = makeStyles({
  // Over the grid, which stands there already and must know how large it will be.
  page: {
    position: 'absolute',
    inset: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalXXL,
    textAlign: 'center',
    '& h1': { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
});

/** Before anything is open: how to begin. */
export function StartWords({ samples }: Pick<WorkbenchProgram, 'samples'>) {
  const styles = useStyles();
  const bench = useBench();
  const { task } = useBenchState();
  return (
    <main className={styles.page}>
      <h1>{EMPTY.title}</h1>
      <p>{EMPTY.how}</p>
      {!task && (
        <>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => void bench.pick()}>
              {WORKBENCH.open}
            </Button>
          </div>
          <p>{EMPTY.sample}</p>
          <div className={styles.buttons}>
            {samples.map(({ key, name }) => (
              <Button key={key} onClick={() => void bench.sample(key)}>
                {name}
              </Button>
            ))}
          </div>
        </>
      )}
    </main>
  );
}
