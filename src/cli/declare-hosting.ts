import type { Command, Option } from 'commander';
import type { ServeOptions } from './serve-command';
import type { VerifyOptions } from './verify-command';

/** The commands of whoever hosts a release. @param format the option by which output is chosen */
export function declareHosting(program: Command, format: () => Option): void {
  program
    .command('serve')
    .summary('提供发布包里的网站')
    .description(
      '在这台电脑上提供发布包里的网站：只答 release.json 列出的文件，别的一律 404。启动前逐个核对文件和证书。',
    )
    .argument('<网站文件夹>', '发布包，或其中的 site')
    .option('--cert <文件>', '证书（PEM，连同中间证书）')
    .option('--key <文件>', '私钥（PEM）')
    .option('--pfx <文件>', 'Windows 导出的证书和私钥，代替 --cert 和 --key')
    .option(
      '--password-file <文件>',
      '私钥或 .pfx 的密码；也可以放在环境变量 GOUJI_CERT_PASSWORD 里',
    )
    .option('--http', '不用证书：只有 WPS 能用，Excel 不收', false)
    .option('--port <端口>', '端口；默认照发布包的地址，一般是 443')
    .option('--host <地址>', '在这台电脑的哪个地址上；默认 0.0.0.0，全部', '0.0.0.0')
    .option('--path <路径>', '网站的路径，如 /gouji/；默认照发布包')
    .action(async (folder: string, options: ServeOptions) => {
      const { serveCommand } = await import('./serve-command');
      process.exitCode = await serveCommand(folder, options);
    });

  program
    .command('verify')
    .summary('从外面核对放好的网站')
    .description(
      '像 Excel 和 WPS 那样去取放好的网站：证书、每个文件的内容和响应头、清单、功能区、图标，以及没有的文件是不是 404。\n退出码：0 全部相符，1 有不对的，2 没有做成。',
    )
    .argument('<地址>', '网站的地址，如 https://budget.example/gouji/')
    .option('--ca <文件>', '单位自己的根证书（PEM 或 .cer）')
    .option('--release <文件夹>', '应该在那里的发布包，看是不是同一份')
    .option('--resolve <地址:端口>', '连到这里去，名称不变；还没有设好域名时用')
    .addOption(format())
    .action(async (address: string, options: VerifyOptions) => {
      const { verifyCommand } = await import('./verify-command');
      process.exitCode = await verifyCommand(address, options);
    });
}
