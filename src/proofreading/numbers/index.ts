import type { Reading } from '../text-context';
import { changes } from './changes';
import { explained } from './explained';
import { figures } from './figures';
import { operatingScope } from './operating-scope';
import { purchasedAssets } from './purchased-assets';
import { repeated } from './repeated';
import { sangongChanges } from './sangong-changes';
import { readingsOf } from './study';
import { sums } from './sums';
import { unitSlips } from './unit-slips';

const held = readingsOf([
  figures,
  repeated,
  sums,
  changes,
  explained,
  operatingScope,
  purchasedAssets,
  sangongChanges,
  unitSlips,
]);

/** By the name that the catalogue calls them by. */
export const NUMBERS: Readonly<Record<string, Reading>> = {
  incomeTotal: held('N-01'),
  incomeSum: held('N-02'),
  incomeParts: held('N-03'),
  expenditureTotal: held('N-04'),
  expenditureSum: held('N-05'),
  basicSum: held('N-06'),
  expenditureParts: held('N-07'),
  projects: held('N-08'),
  expenditureChanges: held('N-09'),
  basicChanges: held('N-10'),
  operatingTotal: held('N-12'),
  operatingSum: held('N-13'),
  operatingItems: held('N-14'),
  sangongTotal: held('N-15'),
  sangongSum: held('N-16'),
  vehicleSum: held('N-17'),
  sangongItems: held('N-18'),
  sangongChanges: held('N-19'),
  vehicleChanges: held('N-20'),
  changesExplained: held('N-21'),
  sangongChangesStated: held('N-22'),
  operatingScope: held('N-23'),
  procurement: held('N-24'),
  assets: held('N-25'),
  purchasedAssets: held('N-26'),
  unitSlips: held('N-27'),
};
