import { Badge, Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { GroupView } from '../../session/workspace/state';
import { CHECK } from '../../wording/pane/check-labels';
import {
  followersText,
  moreText,
  places,
  uncheckedFollowersText,
} from '../../wording/report-labels';
import { Aside } from './aside';
import { Chevron } from './chevron';
import { FindingView } from './finding-view';
import { Followers } from './followers';
import { useLineStyles } from './line-styles';
import type { Unfolded } from './use-unfolded';

/** Findings of one group that are shown at once. */
const FIRST_FINDINGS = 5;

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  chevron: { paddingTop: '2px', display: 'flex' },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  clamped: {
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 2,
    overflow: 'hidden',
  },
  form: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalXS },
  aside: {
    flexShrink: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    maxWidth: '30%',
    textAlign: 'end',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { whiteSpace: 'nowrap' },
  body: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} 36px`,
    overflowWrap: 'anywhere',
  },
  findings: { listStyleType: 'none', margin: 0, padding: 0 },
  clause: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
});

/** One line: what one check says of one table. Opened, its findings. */
export function GroupLine({ group, unfolded }: { group: GroupView; unfolded: Unfolded }) {
  const styles = useStyles();
  const line = useLineStyles();
  const body = useId();
  const { key, form, title, told, where, open: still, findings } = group;
  const open = unfolded.isOpen(key);
  return (
    <li className={styles.item} data-group={key}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={line.line}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => unfolded.toggle(key)}
        >
          <span className={styles.chevron}>
            <Chevron open={open} />
          </span>
          <span className={mergeClasses(styles.words, !open && styles.clamped)}>
            {form && <span className={styles.form}>{form}</span>}
            {!told && CHECK.rule}
            {title}
          </span>
          <span className={styles.aside}>
            <span>{where}</span>
            {findings.length > 1 && <span className={styles.count}>{places(findings.length)}</span>}
            {still === 0 && (
              <Badge appearance="outline" color="success" size="small">
                {CHECK.explained}
              </Badge>
            )}
          </span>
        </button>
      </h3>
      <div id={body} hidden={!open}>
        {unfolded.wasOpened(key) && <GroupBody group={group} />}
      </div>
    </li>
  );
}

function GroupBody({ group }: { group: GroupView }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { findings, followers, rule, clause, formula, told } = group;
  const beyond = findings.length - FIRST_FINDINGS;
  const failed = followers.filter((finding) => !finding.unchecked);
  const unchecked = followers.filter((finding) => finding.unchecked);
  return (
    <div className={styles.body}>
      <ul className={styles.findings}>
        {(all ? findings : findings.slice(0, FIRST_FINDINGS)).map((finding) => (
          <FindingView key={finding.id} finding={finding} told={told} />
        ))}
      </ul>
      {beyond > 0 && (
        <Button size="small" appearance="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? CHECK.fewer : moreText(beyond)}
        </Button>
      )}
      {failed.length > 0 && (
        <Aside summary={followersText(failed.length)}>
          <Followers findings={failed} />
        </Aside>
      )}
      {unchecked.length > 0 && (
        <Aside summary={uncheckedFollowersText(unchecked.length)}>
          <Followers findings={unchecked} />
        </Aside>
      )}
      {(told || clause || formula) && (
        <Aside summary={CHECK.basis}>
          {told && <p className={styles.clause}>{rule}</p>}
          {clause && <p className={styles.clause}>{clause}</p>}
          {formula && (
            <p className={styles.clause}>
              {CHECK.formula}：{formula}
            </p>
          )}
        </Aside>
      )}
    </div>
  );
}
