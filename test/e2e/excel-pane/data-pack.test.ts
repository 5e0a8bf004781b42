/** A data pack of the site, in the simulated Excel. */
import { testData } from '../data-in-pane';
import { ownBrowser, ownExcelPages } from '../own-browser';
import { paneInExcel } from './pane-in-excel';

const browser = ownBrowser();
const pages = ownExcelPages();

testData((data) => paneInExcel(browser(), pages(), 'samples/clean.xlsx', { data }));
