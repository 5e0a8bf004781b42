/** Numbers that prove themselves by their own digits. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
/** GB 11643: the last character by the remainder. */
const CHECKS = '10X98765432';

/** A resident's identity number of 18 characters: region, a date of birth that can be, check character. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^[1-8]\d{16}[\dX]$/i.test(digits)) return false;
  const region = Number(digits.slice(0, 2));
  if (region < 11 || region > 82) return false;
  if (!isBirthday(digits.slice(6, 14))) return false;
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return CHECKS[sum % 11] === digits[17]?.toUpperCase();
}

function isBirthday(date: string): boolean {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(4, 6));
  const day = Number(date.slice(6, 8));
  if (year < 1900 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The check digit of bank cards. */
export function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const own = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (own > 9 ? own - 9 : own);
  }, 0);
  return sum % 10 === 0;
}
