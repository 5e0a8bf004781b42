import type { Reason } from '../model/reason';
import { fill } from './fill';
import { reasonSentence } from './reason-sentence';

/** Why a site could not be served: what, and what to do. For administrators; no part of the pane. */
const SERVING: Readonly<Record<string, string>> = {
  'release.no-list': '这里没有 release.json，不是发布包里的网站文件夹；请指向发布包或其中的 site',
  'release.bad-list': 'release.json 不对（{at}）；请用发布包里原来的那一份',
  'release.missing': '缺 {count} 个文件，第一个是 {path}；请把发布包重新复制一遍',
  'release.changed': '有 {count} 个文件和发布包里的不同，第一个是 {path}；请把发布包重新复制一遍',
  'release.unknown-type': '{path} 不是网站里该有的文件；请从文件夹里拿走它',
  'release.page-policy': '{path} 的安全策略读不出来；请用原来的页面',
  'serve.no-certificate':
    '没有写明证书；请写 --cert 和 --key，或 --pfx。只给 WPS 用、不用 https 的，请写 --http',
  'serve.http-and-certificate': '--http 不用证书，两样不能一起写；请只留一样',
  'serve.two-certificates': '--pfx 里已经有证书和私钥，不能再写 --cert 或 --key；请只留一种',
  'serve.unreadable': '读不了 {path}；请检查路径，以及有没有读它的权限',
  'serve.key-mismatch': '证书 {cert} 和私钥 {key} 不是一对；请用申请这张证书时的私钥',
  'serve.password':
    '{path} 的密码不对，或没有给；请把密码写进文件，用 --password-file 指明它，或放在环境变量 GOUJI_CERT_PASSWORD 里',
  'serve.old-pfx':
    '{path} 的加密方式太旧，读不了；请在 Windows 里重新导出，加密选 AES256-SHA256，或转成 PEM',
  'serve.bad-certificate':
    '{path} 不是 PEM 文本的证书（以 -----BEGIN CERTIFICATE 开头）；请转成 PEM，或用 --pfx 给出 .pfx 文件',
  'serve.bad-key':
    '{path} 不是 PEM 文本的私钥（以 -----BEGIN 开头）；请用申请证书时的私钥，或用 --pfx 给出 .pfx 文件',
  'serve.bad-pfx': '{path} 不是 .pfx 文件，或不完整；请重新导出，连同私钥',
  'serve.pem-as-pfx': '{path} 是 PEM 文本，不是 .pfx 文件；请用 --cert 和 --key 给出它',
  'serve.expired': '证书已经过期（{date}），Excel 和浏览器都不会打开；请换新的证书',
  'serve.not-yet': '证书从 {date} 起才有效；请检查这台电脑的时间，或等到那一天',
  'serve.port': '端口“{port}”不对；应为 1 至 65535 的数',
  'serve.path': '路径“{path}”不对；应以 / 开头和结尾，如 /gouji/',
  'serve.port-used': '端口 {port} 已经有程序在用；请停掉那个程序，或用 --port 换一个',
  'serve.port-forbidden': '没有权限用端口 {port}；请用管理员身份运行，或用 --port 换成 1024 以上的',
  'serve.no-host': '这台电脑没有地址“{host}”；请去掉 --host，或换成这台电脑的地址',
  'serve.not-started': '服务没有启动（{why}）；请检查 --host 和 --port',
  'serve.unforeseen': '出了没有料到的问题，服务没有启动；请检查文件夹和选项',
  'serve.not-answered': '有一次请求没有答上；请检查网站文件夹还在不在',
  'verify.unforeseen': '出了没有料到的问题，没有核对完；请再试一次',
  'verify.address':
    '“{address}”不是网站的地址；请写 https:// 开头的完整地址，如 https://budget.example/gouji/',
  'verify.resolve': '--resolve“{text}”不对；应为 地址:端口，如 127.0.0.1:8443',
  'verify.resolve-port': '--resolve 里的端口不对（{port}）；应为 1 至 65535 的数',
  'verify.ca': '根证书 {path} 读不了，或不是证书；请从证书管理里导出 .cer 或 PEM 文件',
  'verify.unreachable': '连不上（{whyInWords}）；请检查地址、端口、防火墙，以及服务是不是开着',
};

/** Remarks at the start of serving. */
const STARTED: Readonly<Record<string, string>> = {
  'serve.expires-soon': '证书还有 {days} 天到期，请及时更换',
  'serve.other-name':
    '证书里没有 {hostname} 这个名称，Excel 和浏览器不会打开它；请换成给这个名称的证书',
  'serve.no-names':
    '证书里没有“使用者可选名称”（SAN），浏览器和 Excel 不看 CN 里的名称；请重新签发，在 SAN 里写上 {hostname}',
  'serve.other-port':
    '清单里的地址是 {baseUrl}，不是端口 {port}；前面没有转发的，请按真正的地址重新生成发布包',
  'serve.data-bad': '{path} 不是数据包，没有提供它；请用 gouji data 写出的文件，或换回发布包里的',
  'serve.data-bad-kept':
    '新放的 {path} 不是数据包，仍提供原来的；请用 gouji data 写出的文件，或换回发布包里的',
  'serve.data-good': '{path} 又是好的了，已经换上',
  'serve.plain': '没有用 https：只有 WPS 能用，Excel 要 https',
  'serve.other-path': '发布包是给 {baseUrl} 做的；放在别的路径下，清单里的地址会打不开',
};

/** What is wrong with a hosted copy, and what to do. */
const VERIFIED: Readonly<Record<string, string>> = {
  'verify.plain-http': '没有用 https，Excel 不收这样的加载项；请配上证书',
  'verify.plain-of-https':
    '没有用 https：发布包是给 {baseUrl} 做的，清单和 jsplugins.xml 里写的都是 https 的地址；请配上证书，再用 https 的地址核对',
  'verify.start-page': '地址末尾的 app/ 是安装与状态页，已经去掉，核对的是 {hosted}',
  'verify.tls-expired': '证书过期 {days} 天了；请换新的证书',
  'verify.tls-not-yet': '证书还没有到生效的日子；请检查服务器和这台电脑的时间',
  'verify.tls-soon': '证书还有 {days} 天到期；请及时更换',
  'verify.tls-name': '证书不是给 {hostname} 的（证书上是 {names}）；请换成给这个名称的证书',
  'verify.tls-no-names':
    '证书里没有“使用者可选名称”（SAN），浏览器和 Excel 不看 CN 里的名称；请重新签发，在 SAN 里写上 {hostname}',
  'verify.tls-other-root':
    '给的 --ca 不是签发它的根证书；请核对根证书，并检查服务器有没有连同中间证书一起发',
  'verify.tls-untrusted':
    '证书不受信任（{whyInWords}）；用单位自己的根证书签发的，请用 --ca 给出根证书，并确认每台电脑都装了它；服务器要连同中间证书一起发',
  'verify.tls-old': '服务器用的是 {protocol}，太旧；请只开 TLS 1.2 和 1.3',
  'verify.bad-list': '取到的不是发布包的 release.json；请检查地址，以及有没有登录页挡在前面',
  'verify.base-url': '发布包是给 {baseUrl} 做的，却放在 {address}；请按真正的地址重新生成发布包',
  'verify.other-release':
    '服务器上的（{version}）和这个发布包（{wanted}）不是同一份；请把发布包里的 site 全部复制过去',
  'verify.no-answer': '没有取到（{whyInWords}）；请检查服务器和中间的代理',
  'verify.redirect':
    '转去了别处（{status}，{to}）；Excel 和 WPS 取文件时不登录，请让这个地址不用登录、直接给文件',
  'verify.status': '答的是 {status}，应为 200；请检查文件在不在、能不能读',
  'verify.forbidden':
    '答的是 {status}：要登录，或挑 User-Agent；WPS 取文件时不登录，也不报 User-Agent，请对这个路径都放行',
  'verify.proxy-login': '答的是 {status}：中间的代理要登录；请让这个地址不经过代理',
  'verify.server-error': '答的是 {status}：服务器出错；请看服务器的日志',
  'verify.type': '类型是“{typeOrNone}”，应为“{wanted}”；请在服务器上设好类型',
  'verify.changed': '内容和发布包里的不同；请重新复制，并检查代理有没有改动或截断',
  'verify.packing':
    '响应头 Content-Encoding 是“{packing}”，没有要过这种压缩；请在服务器上去掉它，或让它照 Accept-Encoding 答',
  'verify.disposition':
    '响应头 Content-Disposition 是“{given}”，浏览器会把它存成文件，不打开；请去掉它',
  'verify.refresh': '响应头 Refresh 会把页面带去别处（{to}）；请去掉它',
  'verify.cookie': '答时给了 cookie（Set-Cookie）；勾稽不用它，请检查前面有没有登录或代理',
  'verify.cache':
    '缓存规则是“{cacheOrNone}”，应为“{wanted}”；不然换了版本各台电脑看不到，或每次重取',
  'verify.no-validator': '没有 ETag 或 Last-Modified，每次打开都要重新取；请在服务器上打开',
  'verify.header': '缺响应头 {name}: {value}；请照发布包里的配置加上',
  'verify.no-policy': '缺响应头 Content-Security-Policy；请照发布包里的配置加上',
  'verify.policy':
    '响应头 Content-Security-Policy 和发布包里的不同；请照发布包里的配置改，不要另加一条',
  'verify.x-frame-options': '有响应头 X-Frame-Options，网页版 Excel 打不开面板；请对这个路径去掉它',
  'verify.data': '不是数据包；请用 gouji data 写出的文件，或换回发布包里的',
  'verify.not-listed': '发布包里没有这个文件，不完整；请重新生成发布包',
  'verify.manifest-broken': '不是 Office 的清单，或 XML 不完整；请换回发布包里的',
  'verify.manifest-version': '清单的版本是 {version}，应为 {wanted}；请重新生成发布包',
  'verify.manifest-http': '清单里的 {address} 不是 https，Office 不收；请重新生成发布包',
  'verify.manifest-elsewhere': '清单里的 {address} 不在 {baseUrl} 下；请按真正的地址重新生成发布包',
  'verify.manifest-missing': '清单里的 {address} 打不开；请重新生成发布包',
  'verify.manifest-resid': '清单里提到“{id}”，没有写它是什么；请重新生成发布包',
  'verify.not-png': '不是 PNG 图片；请换回发布包里的',
  'verify.picture-size': '图片是 {width}×{height}，应为 {size}×{size}；请换回发布包里的',
  'verify.wps-broken': '不是 WPS 要的文件（开头应是 <{root}>），或 XML 不完整；请换回发布包里的',
  'verify.jsplugins-url': '里面的地址是“{address}”，应为 {wanted}；请重新生成发布包',
  'verify.http': '提到了不加密的地址 {address}；请换回发布包里的',
  'verify.link-elsewhere': '引用了别处的 {address}；请换回发布包里的',
  'verify.link-missing': '引用的 {address} 不在发布包里；请重新生成发布包',
  'verify.not-404':
    '没有的文件答的是 {statusOrNone}，应为 404；请去掉“找不到就给首页”一类的设置，不然 WPS 会把页面当成功能区',
  'verify.outside': '能取到网站文件夹以外的文件；请马上停掉服务器，检查设置',
  'verify.listing': '列出了文件夹里的文件；请关掉目录浏览',
};

const SENTENCES = { ...SERVING, ...STARTED, ...VERIFIED };

/** Why there was no answer, or no trust: what is not here is said as its code. */
const WHY: Readonly<Record<string, string>> = {
  timeout: '20 秒里没有答完',
  'too-large': '发来的比 32 MB 还大，不是勾稽的文件',
  broken: '答到一半断了',
  packing: '压缩的内容解不开，或和响应头 Content-Encoding 说的不一样',
  ECONNREFUSED: '这个端口上没有服务',
  ECONNRESET: '对方断开了连接',
  ENOTFOUND: '查不到这个名称',
  EAI_AGAIN: '查不到这个名称，域名服务没有答',
  ETIMEDOUT: '对方没有答',
  EHOSTUNREACH: '到不了这台电脑',
  ENETUNREACH: '到不了这个网络',
  EPROTO: '对方说的不是 https',
  ERR_SSL_WRONG_VERSION_NUMBER: '对方说的不是 https',
  HPE_INVALID_CONSTANT: '对方说的不是 http',
  DEPTH_ZERO_SELF_SIGNED_CERT: '自己签发的',
  SELF_SIGNED_CERT_IN_CHAIN: '不认识签发它的根证书',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: '找不到签发它的证书',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: '找不到签发它的证书',
};

/** The sentence of a reason of hosting; any other has its sentence among the rest. */
export function hostingSentence(why: Reason): string {
  const template = SENTENCES[why.code];
  if (template === undefined) return reasonSentence(why);
  const { type, cache, status } = why.slots;
  const cause = String(why.slots.why ?? '');
  return fill(template, {
    ...why.slots,
    typeOrNone: type || '没有',
    cacheOrNone: cache || '没有',
    whyInWords: Object.hasOwn(WHY, cause) ? (WHY[cause] ?? '') : cause,
    statusOrNone: status || '没有答',
  });
}

/** Every code that has a sentence here. */
export const HOSTING_CODES: ReadonlySet<string> = new Set(Object.keys(SENTENCES));
