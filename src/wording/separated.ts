/** Digits with a comma at every third: `1234567.50` → `1,234,567.50`. */
export function separated(digits: string): string {
  const [whole = '', ...fraction] = digits.split('.');
  return [whole.replace(/\B(?=(?:\d{3})+$)/g, ','), ...fraction].join('.');
}
