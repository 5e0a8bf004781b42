/** What stands in a text where only the unit knows what to say. */
export function placeholder(asked: string): string {
  return `【请填写：${asked}】`;
}

/** Whether there is a gap of ours in words that nobody has filled in. */
export function holdsPlaceholder(words: string): boolean {
  return words.includes('【请填写：');
}

/** What was asked, of such a text. */
export function askedOf(text: string): string {
  return text.replace(/^【请填写：|】$/g, '');
}
