import { makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import type { PlaceView } from '../session/workspace/state';
import { ShowLink } from './show-link';

const useStyles = makeStyles({
  places: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  sign: { verticalAlign: 'text-bottom', color: tokens.colorNeutralForeground3 },
  place: { marginInlineEnd: tokens.spacingHorizontalS },
});

/** Cells, each a link that shows it in the workbook. */
export function PlaceLinks({ places }: { places: readonly PlaceView[] }) {
  const styles = useStyles();
  if (places.length === 0) return null;
  return (
    <p className={styles.places}>
      <Location16Regular className={styles.sign} aria-hidden />
      {places.map(({ text, place }) => (
        <span key={text} className={styles.place}>
          <ShowLink place={place}>{text}</ShowLink>
        </span>
      ))}
    </p>
  );
}
