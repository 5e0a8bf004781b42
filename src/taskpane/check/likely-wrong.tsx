import { makeStyles, tokens } from '@fluentui/react-components';
import type { SuspectView } from '../../session/workspace/state';
import { CHECK } from '../../wording/pane/check-labels';
import { DeedButton } from '../deed-button';
import { PlaceLinks } from '../place-links';
import { useWorkspace, useWorkspaceState } from '../use-workspace';

const useStyles = makeStyles({
  box: {
    margin: `${tokens.spacingVerticalXS} 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  sentence: { margin: 0 },
  deed: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXXS,
  },
});

export interface LikelyWrongProps {
  readonly finding: string;
  readonly suspect: SuspectView;
  /** The finding leads to that cell already. */
  readonly shown: boolean;
}

/** The cell that is most likely wrong, before → after, and the click that corrects it. */
export function LikelyWrong({ finding, suspect, shown }: LikelyWrongProps) {
  const styles = useStyles();
  const { actions } = useWorkspace();
  const { capabilities, book } = useWorkspaceState();
  const { place, sentence, fixable, fix } = suspect;
  const can = fixable && capabilities.write && !book?.readOnly;
  return (
    <div className={styles.box}>
      <p className={styles.sentence}>{sentence}</p>
      <div className={styles.deed}>
        {!shown && <PlaceLinks places={[place]} />}
        {can && (
          <DeedButton
            size="small"
            aria-label={CHECK.fixAt(place.text, fix)}
            act={() => actions.fix(finding)}
          >
            {CHECK.fix(fix)}
          </DeedButton>
        )}
      </div>
    </div>
  );
}
