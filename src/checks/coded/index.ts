import { approvedFigures } from './approved-figures';
import { codesAscend, parentsPresent } from './code-order';
import { economicRows, performancePay, runningCosts } from './code-usage';
import { codesExist, codesWellFormed, fundCodesApart, namesMatch } from './codes';
import type { CodedCheck } from './coded-check';
import { assetsCounted, assetsDeclared, assetUnit, closingDate, partsWithin } from './assets';
import { blankAssetTotal, blankListTotals } from './blank-list-totals';
import { carPurchases, procurementBudgets } from './cross';
import { amountForm, amountsReadable, noInnerBlanks } from './format';
import { storedResults } from './stored-results';
import { captionsAgree } from './captions';
import { emptyNotes } from './empty-notes';
import { formsPresent } from './forms-present';
import {
  catalogNumbers,
  itemsNamed,
  operatingBudget,
  pricesMultiply,
  purchasesBudgeted,
  purchasesHaveTargets,
  purchasesWithinBudget,
  unitsOfMeasure,
} from './procurement';
import { printedRows } from './printed-rows';
import { repeatedHeaders } from './repeated-headers';
import { sameInBoth } from './same-in-both';
import { sequences } from './sequences';
import { copies } from './targets/copies';
import { costsWithinBudget } from './targets/costs';
import { directions } from './targets/directions';
import { fittingNames } from './targets/fitting-names';
import { budgetSources, spendingPlan } from './targets/head-figures';
import { namesAndGroundsFilled, valuesFilled } from './targets/indicator-cells';
import { placeholders } from './targets/placeholders';
import { procuredProjects } from './targets/procured-projects';
import { requiredIndicators } from './targets/required-indicators';
import { targetTitles } from './targets/titles';
import { valuesWellFormed } from './targets/value-form';
import { blankTotals } from './blank-totals';
import type { DerivedCheck } from './derived-check';
import { wrongUnits } from './wrong-units';

/** Coded checks by the name that the catalogue calls them by. */
export const CODED: ReadonlyMap<string, CodedCheck> = new Map(
  Object.entries({
    approvedFigures,
    formsPresent,
    emptyNotes,
    captionsAgree,
    repeatedHeaders,
    sameInBoth,
    sequences,
    printedRows,
    amountForm,
    noInnerBlanks,
    amountsReadable,
    storedResults,
    carPurchases,
    procurementBudgets,
    codesWellFormed,
    codesExist,
    namesMatch,
    parentsPresent,
    codesAscend,
    fundCodesApart,
    economicRows,
    runningCosts,
    performancePay,
    blankListTotals,
    blankAssetTotal,
    pricesMultiply,
    purchasesWithinBudget,
    catalogNumbers,
    itemsNamed,
    unitsOfMeasure,
    purchasesHaveTargets,
    operatingBudget,
    purchasesBudgeted,
    partsWithin,
    closingDate,
    assetsCounted,
    assetUnit,
    assetsDeclared,
    procuredProjects,
    requiredIndicators,
    valuesFilled,
    valuesWellFormed,
    directions,
    placeholders,
    costsWithinBudget,
    copies,
    fittingNames,
    targetTitles,
    spendingPlan,
    budgetSources,
    namesAndGroundsFilled,
  }),
);

/** Derived checks, likewise. */
export const DERIVED: ReadonlyMap<string, DerivedCheck> = new Map(
  Object.entries({ blankTotals, wrongUnits }),
);
