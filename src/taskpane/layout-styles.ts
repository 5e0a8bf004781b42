import { makeStyles, tokens } from '@fluentui/react-components';

/** How a tab is laid out, so that all look alike. */
export const useLayout = makeStyles({
  tab: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    overflowWrap: 'anywhere',
    '& h2': { margin: '0', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
    '& h3': { margin: '0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
    '& p': { margin: '0' },
  },
  /** The whole of a tab has a margin to the pane's edges. */
  page: { padding: tokens.spacingHorizontalM },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { margin: '0', paddingLeft: tokens.spacingHorizontalXL },
});
