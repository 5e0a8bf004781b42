import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { CHECK } from '../../wording/pane/check-labels';
import { kinds } from '../../wording/report-labels';
import { Chevron } from './chevron';
import { GroupLine } from './group-line';
import type { Section } from './sections';
import { SeveritySign } from './severity-sign';
import type { Unfolded } from './use-unfolded';
import { useLineStyles } from './line-styles';

const useStyles = makeStyles({
  section: { marginBottom: tokens.spacingVerticalM },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** One severity: its name, how many lines it has, and the lines. */
export function SectionView({ section, unfolded }: { section: Section; unfolded: Unfolded }) {
  const styles = useStyles();
  const line = useLineStyles();
  const list = useId();
  const { id, groups, first } = section;
  // Notices are for those who have the time.
  const [open, setOpen] = useState(id !== 'notice');
  const [all, setAll] = useState(false);
  const beyond = groups.length - first;
  const shown = all || id === 'notice' ? groups : groups.slice(0, first);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={mergeClasses(line.line, line.heading)}
          aria-expanded={open}
          aria-controls={list}
          onClick={() => setOpen(!open)}
        >
          <SeveritySign of={id} />
          <span className={styles.name}>
            {CHECK.section[id]} {kinds(groups.length)}
          </span>
          <Chevron open={open} />
        </button>
      </h2>
      <div id={list} hidden={!open}>
        <ul className={styles.list}>
          {shown.map((group) => (
            <GroupLine key={group.key} group={group} unfolded={unfolded} />
          ))}
        </ul>
        {id !== 'notice' && beyond > 0 && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={all}
            aria-controls={list}
            onClick={() => setAll(!all)}
          >
            {all ? CHECK.fewer : CHECK.more(beyond)}
          </Button>
        )}
      </div>
    </section>
  );
}
