import { parseArgs } from 'node:util';
import { DEVELOPMENT_URL } from './excel-manifest';
import { Refused } from './refused';

export const USAGE = `用法：npm run release -- --base-url https://budget.example/gouji/ [选项]

  --base-url 地址          网站将来的地址，https
  --office-js 来源         local（随带，默认）、cdn、cdn-cn（世纪互联），或放着 office.js 的 https 地址
  --runtime shared         Excel 的功能区按钮和面板同在一页
  --frame-ancestors 来源   另外还许谁把面板放在框里，如自建的 Office Online；可以写几次
  --wps-only               只给 WPS 表格；这时 --base-url 可以是 http
  --out 文件夹             写到哪里，默认 dist/release
  --built                  用已经构建好的，不再构建
`;

/** What office.js may be asked for by name; the build knows their addresses. */
const OFFICE = ['local', 'cdn', 'cdn-cn'];

/** Servers, their settings and WPS agree on these without escaping. */
const PLAIN_PATH = /^\/(?:[\w.~-]+\/)*$/;

/** The release that is wanted, all of it checked. */
export interface ReleaseOptions {
  /** Where the site will be: whole, ASCII, with a slash at its end. */
  readonly baseUrl: string;
  /** `local`, `cdn`, `cdn-cn` or an https address. */
  readonly office: string;
  readonly sharedRuntime: boolean;
  /** Origins, besides those of Microsoft, in whose frames the pane may be. */
  readonly frameAncestors: readonly string[];
  readonly wpsOnly: boolean;
}

/** Those, and how to come by it. */
export interface Asked extends ReleaseOptions {
  /** The folder that gets the release; `null`: where releases are by default. */
  readonly out: string | null;
  readonly built: boolean;
}

/**
 * @param args without the program
 * @returns `null` where help is asked for
 * @throws Refused
 */
export function readOptions(args: readonly string[]): Asked | null {
  const values = parsed(args);
  if (values.help) return null;
  const wpsOnly = values['wps-only'] ?? false;
  const office = officeOf(values['office-js'] ?? 'local');
  const runtime = values.runtime;
  if (runtime !== undefined && runtime !== 'shared') {
    throw new Refused(`--runtime 只能是 shared：${runtime}`);
  }
  const forExcel = [values['office-js'], runtime, values['frame-ancestors']];
  if (wpsOnly && forExcel.some((one) => one !== undefined)) {
    throw new Refused(
      '--office-js、--runtime、--frame-ancestors 是给 Excel 的，不能和 --wps-only 同时写',
    );
  }
  const built = values.built ?? false;
  if (built && office !== 'local') {
    throw new Refused('--built 用的是随带 office.js 的构建，不能同时写 --office-js');
  }
  return {
    ...{ baseUrl: baseUrlOf(values['base-url'], wpsOnly), office, wpsOnly, built },
    sharedRuntime: runtime === 'shared',
    frameAncestors: (values['frame-ancestors'] ?? []).map(ancestorOf),
    out: values.out ?? null,
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        ...{ 'base-url': text, 'office-js': text, runtime: text, out: text },
        'frame-ancestors': { type: 'string', multiple: true },
        ...{ 'wps-only': flag, built: flag, help: flag },
      },
    }).values;
  } catch {
    throw new Refused('有不认识或没有写全的选项；npm run release -- --help 列出全部选项');
  }
}

/**
 * @param text as the administrator wrote it
 * @returns the address, whole, in ASCII, with a slash at its end
 * @throws Refused
 */
export function baseUrlOf(text: string | undefined, wpsOnly: boolean): string {
  if (!text) {
    throw new Refused('请写明网站将来的地址，例如 --base-url https://budget.example/gouji/');
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !/^\w+:\/\//.test(text)) {
    throw new Refused(`--base-url 不是完整的地址：${text}（要以 https:// 开头）`);
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Refused(`--base-url 要用 https：${text}`);
  }
  if (url.protocol === 'http:' && !wpsOnly) {
    throw new Refused(`Excel 只认 https 的地址：${text}；只给 WPS 用时，请加上 --wps-only`);
  }
  if (/[?#]/.test(text)) throw new Refused(`--base-url 里不能有 ? 或 #：${text}`);
  if (url.username || url.password) throw new Refused('--base-url 里不能有用户名和密码');
  if (url.origin === new URL(DEVELOPMENT_URL).origin) {
    throw new Refused(`${url.origin} 是开发时用的地址，发布包不能用它`);
  }
  const whole = url.href.replace(/\/*$/, '/');
  if (!PLAIN_PATH.test(new URL(whole).pathname)) {
    throw new Refused(`--base-url 的路径只能用英文字母、数字和 - _ . ~：${text}`);
  }
  return whole;
}

function officeOf(text: string): string {
  if (OFFICE.includes(text)) return text;
  if (/^https:\/\/[^\s"'<>;?#]+$/.test(text) && URL.canParse(text)) return text;
  throw new Refused(`--office-js 只能是 ${OFFICE.join('、')} 或 https 的地址：${text}`);
}

/** An origin as `frame-ancestors` of a policy has it; a host may begin with `*.`. */
function ancestorOf(text: string): string {
  const origin = text.replace(/\/$/, '');
  if (/^https:\/\/(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?$/i.test(origin)) return origin;
  throw new Refused(`--frame-ancestors 要写成 https://owa.example 的样子：${text}`);
}
