import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircle20Filled } from '@fluentui/react-icons/svg/error-circle';
import { Info20Filled } from '@fluentui/react-icons/svg/info';
import type { MessageView } from '../../session/workspace/state';
import { PANE, SAVE_WAY } from '../../wording/pane/frame-labels';
import { DeedButton } from '../deed-button';
import { useWorkspace, useWorkspaceState } from '../use-workspace';

const useStyles = makeStyles({
  line: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0 },
  details: { marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  note: { color: tokens.colorBrandForeground1 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

const ICON = { done: CheckmarkCircle20Filled, note: Info20Filled, problem: ErrorCircle20Filled };

/** What became of the user's last action; the live region speaks it. */
export function MessageLine() {
  const { message } = useWorkspaceState();
  return message && <Message key={message.number} message={message} />;
}

function Message({ message }: { message: MessageView }) {
  const styles = useStyles();
  const workspace = useWorkspace();
  const { kind, sentence, details, otherWays } = message;
  const Icon = ICON[kind];
  return (
    <section
      className={styles.line}
      aria-label={PANE.message[kind]}
      onKeyDown={({ key }) => key === 'Escape' && workspace.dismissMessage()}
    >
      <Icon className={mergeClasses(styles[kind])} aria-hidden />
      <div>
        <p className={styles.sentence}>{sentence}</p>
        {details.length > 0 && (
          <details className={styles.details}>
            <summary>{PANE.details(details.length)}</summary>
            <ul className={styles.list}>
              {details.map((detail, i) => (
                <li key={i}>{detail}</li>
              ))}
            </ul>
          </details>
        )}
        {otherWays.length > 0 && (
          <div className={styles.ways}>
            {otherWays.map((way) => (
              <DeedButton key={way} size="small" act={() => workspace.actions.saveAgain(way)}>
                {SAVE_WAY[way]}
              </DeedButton>
            ))}
          </div>
        )}
      </div>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={PANE.close}
        onClick={() => workspace.dismissMessage()}
      />
    </section>
  );
}
