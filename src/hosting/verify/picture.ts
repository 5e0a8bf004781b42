import { reason } from '../../model/reason';
import { type HostedFinding, wrong } from './finding';
import type { HostedSite } from './hosted-site';
import { pngSize } from './png-size';
import { NoAnswer } from './visit';

/** Whether a picture that was named is there, as large as it should be. @param size pixels, both ways */
export async function pictureFindings(
  site: HostedSite,
  path: string,
  size: number,
): Promise<HostedFinding[]> {
  const visit = await site.visit(path);
  // What answers badly is said once, of the list or of the link.
  if (visit instanceof NoAnswer || visit.status !== 200) return [];
  const real = pngSize(visit.body);
  if (real === null) return [wrong(path, reason('verify.not-png'))];
  const { width, height } = real;
  return width === size && height === size
    ? []
    : [wrong(path, reason('verify.picture-size', { size, width, height }))];
}
