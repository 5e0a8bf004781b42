import { webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark, as the system has it; contrast themes are the browser's own forced colours. */
export function useSystemTheme(): Theme {
  const [dark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const query = matchMedia(DARK);
    const changed = (): void => setDark(query.matches);
    query.addEventListener('change', changed);
    return () => query.removeEventListener('change', changed);
  }, []);
  return dark ? webDarkTheme : webLightTheme;
}
