/** A data pack of the site, in the simulated WPS. */
import { testData } from '../data-in-pane';
import { ownBrowser } from '../own-browser';
import { paneInWps } from './pane-in-wps';

const browser = ownBrowser();

testData((data) => paneInWps(browser(), 'samples/clean.xlsx', { data }));
