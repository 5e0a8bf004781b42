import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/** The system's own Chinese font; none is loaded. */
const FONT =
  "'Segoe UI', 'Microsoft YaHei UI', 'PingFang SC', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase: FONT };
/** The statuses of the dark theme are too dim on its grounds for text of this size. */
const DIMMED: Theme = {
  ...webDarkTheme,
  fontFamilyBase: FONT,
  colorStatusDangerForeground1: webDarkTheme.colorStatusDangerForeground3,
  colorStatusWarningForeground1: webDarkTheme.colorStatusWarningForeground3,
  colorStatusSuccessForeground1: webDarkTheme.colorStatusSuccessForeground3,
};

/** Light or dark, as the system has it; contrast themes are the browser's own forced colours. */
export function useSystemTheme(): Theme {
  const [dark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const changed = (): void => setDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return dark ? DIMMED : LIGHT;
}
