/** Does something again and again. @returns stops it */
export type Every = (ms: number, work: () => void) => () => void;

/** By the clock of the page. */
export const everySoOften: Every = (ms, work) => {
  const timer = setInterval(work, ms);
  return () => clearInterval(timer);
};
