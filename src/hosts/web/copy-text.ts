import type { FormattedText, SaveOutcome } from '../port';

/**
 * Puts a text on the clipboard in both forms. Where the pane's frame is not allowed to, the older way is
 * tried: a copy command, to which this page itself gives the data.
 */
export async function copyText(text: FormattedText): Promise<SaveOutcome> {
  return (await copyWithClipboard(text)) || copyWithCommand(text) ? 'copied' : 'failed';
}

async function copyWithClipboard({ html, plain }: FormattedText): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

function copyWithCommand({ html, plain }: FormattedText): boolean {
  // A copy command does nothing unless something is selected.
  const field = document.createElement('textarea');
  field.value = plain;
  field.setAttribute('aria-hidden', 'true');
  field.style.cssText = 'position:fixed;opacity:0;pointer-events:none';
  const focused = document.activeElement;
  let given = false;
  const give = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', plain);
    event.preventDefault();
    given = true;
  };
  document.body.append(field);
  document.addEventListener('copy', give);
  try {
    field.select();
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
}
