import { makeStyles, tokens } from '@fluentui/react-components';
import type { FindingView } from '../../session/workspace/state';
import { ShowLink } from '../show-link';

const useStyles = makeStyles({
  list: {
    margin: `${tokens.spacingVerticalXS} 0`,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
  },
});

/** Findings that another one has brought about: nothing to do but to know of them. */
export function Followers({ findings }: { findings: readonly FindingView[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {findings.map(({ id, sentence, places }) => (
        <li key={id}>
          {sentence} {places[0] && <ShowLink place={places[0].place}>{places[0].text}</ShowLink>}
        </li>
      ))}
    </ul>
  );
}
