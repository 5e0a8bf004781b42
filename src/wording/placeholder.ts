/** What stands in a text where only the unit knows what to say. */
export function placeholder(asked: string): string {
  return `【请填写：${asked}】`;
}

/** What was asked, of such a text. */
export function askedOf(text: string): string {
  return text.replace(/^【请填写：|】$/g, '');
}
