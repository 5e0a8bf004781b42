import { createContext } from 'react';

/** Version of the product, as the page that shows the pane knows it; `''` where it does not say. */
export const Version = createContext('');
