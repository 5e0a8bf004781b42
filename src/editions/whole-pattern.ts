/**
 * The patterns that an edition's data holds (the writing of a 目录序号, the words of a column). They are
 * written by people and run over cells that anybody may have written, so only those are taken that end
 * soon whatever the text is: regular expressions whose ways to match stay few.
 */

const LONGEST_PATTERN = 200;
/** No catalogue number and no word of a column is longer. */
const LONGEST_TEXT = 100;
const MOST_REPETITIONS = 9;
/** Repetitions whose number is open; with n of them a text takes as much as its length to the power n. */
const MOST_OPEN = 2;
const MOST_BRANCHES = 100;

const GROUP = /\((?:\?[:=!])?([^()]*)\)([*+?]|\{\d+(?:,\d*)?\})?/;
const OPEN = /[*+?]|\{\d+,\d*\}/g;

/** Whether an edition may hold the pattern. */
export function isSafePattern(pattern: string): boolean {
  if (pattern.length > LONGEST_PATTERN || /\\[1-9k]|\(\?</.test(pattern)) return false;
  try {
    new RegExp(pattern);
  } catch {
    return false;
  }
  // What stands for one character, then group by group from the innermost.
  let flat = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  let branches = flat.split('|').length;
  for (let group = GROUP.exec(flat); group; group = GROUP.exec(flat)) {
    const [whole, content = '', repeated = ''] = group;
    const isChoice = content.includes('|');
    if (isChoice) branches *= content.split('|').length;
    if (!/^\??$/.test(repeated)) {
      const most = /^\{(?:\d+,)?(\d+)\}$/.exec(repeated)?.[1];
      if (most === undefined || Number(most) > MOST_REPETITIONS) return false;
      if (isChoice || content.search(OPEN) >= 0) return false;
    }
    flat = flat.replace(whole, () => (/^\??$/.test(repeated) ? content : 'x') + repeated);
  }
  return branches <= MOST_BRANCHES && (flat.match(OPEN) ?? []).length <= MOST_OPEN;
}

/** Whether a whole text is as the pattern says; no text is as `undefined` says. */
export function wholePattern(pattern: string | undefined): (text: string) => boolean {
  if (pattern === undefined) return () => false;
  const whole = new RegExp(`^(?:${pattern})$`);
  return (text) => text.length <= LONGEST_TEXT && whole.test(text);
}
