/** What file systems refuse, what a link would misread, and what cannot be seen. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff<>:"/\\|?*#%&]/gu;
/** Names of devices, which Windows gives to no file, whatever follows the first point. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Three bytes a character, and a file name may have 255. */
const LONGEST = 60;

/**
 * A safe name for the page of a checked file, distinct also where case does not count.
 * @param file path or name of the checked file
 * @param taken names given before; `index.html` is never given
 */
export function reportFileName(file: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  used.add('index.html');
  const name = file.split(/[/\\]/).at(-1) ?? '';
  const base = safeName(name.replace(/\.[A-Za-z0-9]{1,5}$/, ''));
  for (let n = 1; ; n += 1) {
    const candidate = `${base}${n === 1 ? '' : `-${String(n)}`}.html`;
    if (!used.has(candidate.toLowerCase())) return candidate;
  }
}

/** A text as the name of a file, without its extension. */
export function safeName(text: string): string {
  const safe = [...text.replace(UNSAFE, '_')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return safe === '' ? 'report' : DEVICE.test(safe) ? `_${safe}` : safe;
}
