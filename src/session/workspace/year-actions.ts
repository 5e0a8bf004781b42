import { reason, Refusal } from '../../model/reason';
import type { NarrativeKind } from '../narrative-file';
import type { Desk } from './desk';
import type { CarryOverItem } from './state';

/** What the user makes of a year's figures. Each runs as a task and says what became of it; none rejects. */
export interface YearActions {
  /** Picks last year's workbook, document or kept figures. */
  choosePrior(): Promise<void>;
  /** The same although its name or code is another: the user says it is the same unit. */
  confirmRenamed(): Promise<void>;
  dropPrior(): Promise<void>;
  /** Works out the summary of the workbook as it is now. */
  summarise(): Promise<void>;
  insertSummary(): Promise<void>;
  /** Saves the summary as a workbook of its own. */
  saveSummary(): Promise<void>;
  /** Writes the 情况说明 anew, into the preview. */
  narrate(): Promise<void>;
  /** The official tables in front of the text. */
  withForms(forms: boolean): Promise<void>;
  /** Fills in one place of the unit profile, as `GapView.path` names it. */
  answer(path: string, text: string): Promise<void>;
  /** The unit's own template, text or Word. */
  chooseTemplate(): Promise<void>;
  dropTemplate(): Promise<void>;
  insertNarrative(): Promise<void>;
  saveNarrative(kind: NarrativeKind): Promise<void>;
  copyNarrative(): Promise<void>;
  /** 生成公开稿: a clean copy of the workbook. */
  publish(): Promise<void>;
  /** 接续: picks an earlier workbook or a `.gouji.json`, and shows what it would bring. */
  chooseEarlier(): Promise<void>;
  carryOver(keys: readonly CarryOverItem['key'][]): Promise<void>;
  dropCarryOver(): void;
  /** Saves what is kept as a `.gouji.json` beside the workbook. */
  keepAside(): Promise<void>;
  chooseRulePack(): Promise<void>;
  dropRulePack(name: string): Promise<void>;
  /** A generated sheet that the user has changed: replaces it all the same, or makes another. */
  decideSheet(decision: 'replace' | 'another' | 'leave'): Promise<void>;
}

export function yearActions(desk: Desk): YearActions {
  const todo = (): Promise<void> =>
    desk.run('checking', () => Promise.reject(new Refusal(reason('pane.nothing-open'))));
  return {
    ...{ choosePrior: todo, confirmRenamed: todo, dropPrior: todo, summarise: todo },
    ...{ insertSummary: todo, saveSummary: todo, narrate: todo, withForms: todo, answer: todo },
    ...{ chooseTemplate: todo, dropTemplate: todo, insertNarrative: todo, saveNarrative: todo },
    ...{ copyNarrative: todo, publish: todo, chooseEarlier: todo, carryOver: todo },
    dropCarryOver: () => desk.store.set({ carryOver: null }),
    ...{ keepAside: todo, chooseRulePack: todo, dropRulePack: todo, decideSheet: todo },
  };
}
