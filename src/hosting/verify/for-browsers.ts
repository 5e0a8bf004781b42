import { sha256 } from '../list-release';
import type { ListedFile, ReleaseList } from '../release-list';
import { HASHED_NAME } from '../site-rules';
import type { HostedFinding } from './finding';
import type { HostedSite } from './hosted-site';
import { answerProblem, fileFindings } from './listed-files';
import { NoAnswer } from './visit';

const TEXT = /\.(html|js|css|xml)$/;
/** Many and large, and no server knows them from other scripts. */
const OFFICE = 'excel/office/';

/**
 * Whether a browser, which names itself and takes more ways of packing, is given the same as WPS: servers and
 * what stands before them tell them apart, and packed copies that lie beside the files grow old.
 */
export async function browserFindings(site: HostedSite): Promise<HostedFinding[]> {
  const found = await Promise.all(
    askedAgain(site.list).map(async (listed) => {
      const { path } = listed;
      const first = await site.visit(path);
      if (first instanceof NoAnswer || answerProblem(path, first)) return [];
      const said = new Set(fileFindings(listed, first).map(({ reason }) => reason.code));
      const same = { ...listed, sha256: sha256(first.body), replaceable: undefined };
      const again = fileFindings(same, await site.browse(path));
      return again.filter(({ reason }) => !said.has(reason.code));
    }),
  );
  return found.flat().map((finding) => ({ ...finding, asked: 'browser' as const }));
}

/** Texts under names that stay, and one of those whose name goes with the content. */
function askedAgain({ files }: ReleaseList): ListedFile[] {
  const texts = files.filter(({ path }) => TEXT.test(path) && !path.startsWith(OFFICE));
  const hashed = texts.find(({ path }) => HASHED_NAME.test(path));
  return texts.filter((file) => file === hashed || !HASHED_NAME.test(file.path));
}
