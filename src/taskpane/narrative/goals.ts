/** What can be gone to within the tab, by its `data-goal`. */
export const gapGoal = (path: string): string => `gap ${path}`;
export const sectionGoal = (heading: string): string => `section ${heading}`;
export const QUESTIONS = 'questions';

export type GoTo = (goal: string) => void;
