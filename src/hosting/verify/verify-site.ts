import { dirname } from 'node:path/posix';
import { isDeepStrictEqual } from 'node:util';
import { reason, Refusal } from '../../model/reason';
import { sha256 } from '../list-release';
import { parseList } from '../read-release';
import { isForExcel, LIST_NAME, type ListedFile, type ReleaseList } from '../release-list';
import { cacheOf, START_PAGE, typeOf } from '../site-rules';
import { certificateFindings } from './certificate';
import { type DataSaid, readDataFile } from './data-file';
import { type HostedFinding, wrong } from './finding';
import { browserFindings } from './for-browsers';
import { hostedSite, type HostedSite, textOf } from './hosted-site';
import { linkFindings } from './links';
import { answerProblem, fileFindings } from './listed-files';
import { absenceFindings } from './not-there';
import { manifestFindings } from './office-manifest';
import { NoAnswer, type Visit, visitor, type VisitSettings } from './visit';
import { wpsFindings } from './wps-files';

const ANSWERED_BADLY = ['too-large', 'packing', 'broken'];

export interface VerifySettings extends VisitSettings {
  /** The release that should be there. */
  readonly expected?: ReleaseList;
  readonly progress?: (done: number, all: number) => void;
}

export interface Verified {
  readonly findings: readonly HostedFinding[];
  /** null: there was none, and nothing else was looked at. */
  readonly list: ReleaseList | null;
  readonly data: DataSaid | null;
}

/**
 * Looks at a hosted copy from outside, as Excel and WPS do.
 * @param address where it is hosted, with a slash at its end
 * @throws Refusal `verify.unreachable`
 */
export async function verifySite(address: string, settings: VerifySettings): Promise<Verified> {
  const findings: HostedFinding[] = [];
  const isPlain = address.startsWith('http:');
  if (!isPlain)
    findings.push(...(await reached(certificateFindings(address, settings, new Date()))));

  const isDoubtful = findings.some(({ severity }) => severity === 'wrong');
  const visit = visitor(settings, isDoubtful);
  const answer = await reached(visit(address + LIST_NAME).catch(answeredBadly));
  const nothing = (finding: HostedFinding): Verified => ({
    findings: [...findings, finding],
    list: null,
    data: null,
  });
  const problem = answerProblem(LIST_NAME, answer);
  if (problem) return nothing(problem);
  if (answer instanceof NoAnswer) throw answer;
  let list: ReleaseList;
  try {
    list = parseList(answer.body.toString('utf8'));
  } catch (refused) {
    if (!(refused instanceof Refusal)) throw refused;
    return nothing(wrong(LIST_NAME, reason('verify.bad-list')));
  }
  const { baseUrl } = list;
  if (isPlain && baseUrl.startsWith('https:'))
    findings.push(wrong('', reason('verify.plain-of-https', { baseUrl })));
  else if (isPlain && isForExcel(list)) findings.push(wrong('', reason('verify.plain-http')));
  else if (baseUrl !== address)
    findings.push(wrong(LIST_NAME, reason('verify.base-url', { baseUrl, address })));
  if (settings.expected && !isDeepStrictEqual(settings.expected, list))
    findings.push(
      wrong(
        LIST_NAME,
        reason('verify.other-release', {
          version: list.version,
          wanted: settings.expected.version,
        }),
      ),
    );
  const site = hostedSite(list, address, visit);
  findings.push(...fileFindings(listItself(answer), answer));
  findings.push(...(await filesFindings(site, settings.progress)), ...(await startFindings(site)));
  findings.push(...(await browserFindings(site)));
  const data = await dataOf(site);
  if (data.finding) findings.push(data.finding);
  findings.push(...(await manifestFindings(site)), ...(await wpsFindings(site)));
  findings.push(...(await linkFindings(site)), ...(await absenceFindings(site)));
  return { findings, list, data: data.data };
}

/** Somebody is there, and gives out no file: that is found wrong, not out of reach. */
function answeredBadly(problem: unknown): NoAnswer {
  if (problem instanceof NoAnswer && ANSWERED_BADLY.includes(problem.why)) return problem;
  throw problem;
}

async function reached<T>(asked: Promise<T>): Promise<T> {
  return asked.catch((problem: unknown) => {
    if (!(problem instanceof NoAnswer)) throw problem;
    throw new Refusal(reason('verify.unreachable', { why: problem.why }), { cause: problem });
  });
}

async function filesFindings(
  site: HostedSite,
  progress: VerifySettings['progress'],
): Promise<HostedFinding[]> {
  const { files } = site.list;
  let done = 0;
  const found = await Promise.all(
    files.map(async (listed) => {
      const visit = await site.visit(listed.path);
      progress?.((done += 1), files.length);
      return fileFindings(listed, visit);
    }),
  );
  return found.flat();
}

/** The list cannot list itself: its content is what was read, its headers are looked at. */
const listItself = ({ body }: Visit): ListedFile => ({
  path: LIST_NAME,
  size: body.length,
  sha256: sha256(body),
  type: typeOf(LIST_NAME),
  cache: cacheOf(LIST_NAME),
});

/** `app/` is the address that people are given. */
async function startFindings(site: HostedSite): Promise<HostedFinding[]> {
  const page = site.list.files.find(({ path }) => path === START_PAGE);
  const path = dirname(START_PAGE) + '/';
  return page ? fileFindings({ ...page, path }, await site.visit(path)) : [];
}

async function dataOf(site: HostedSite): Promise<ReturnType<typeof readDataFile>> {
  const path = site.list.files.find((file) => file.replaceable)?.path;
  const text = path === undefined ? null : await textOf(site, path);
  if (path === undefined || text === null) return { finding: null, data: null };
  return readDataFile(path, text);
}
