import { makeStyles, tokens } from '@fluentui/react-components';
import { Location16Regular } from '@fluentui/react-icons/svg/location';
import type { PlaceView } from '../session/workspace/state';
import { ShowLink } from './show-link';

const useStyles = makeStyles({
  places: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
  },
  sign: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
});

/** Cells, each a link that shows it in the workbook. */
export function PlaceLinks({ places }: { places: readonly PlaceView[] }) {
  const styles = useStyles();
  if (places.length === 0) return null;
  return (
    <p className={styles.places}>
      <Location16Regular className={styles.sign} aria-hidden />
      {places.map(({ text, place }) => (
        <ShowLink key={text} place={place}>
          {text}
        </ShowLink>
      ))}
    </p>
  );
}
