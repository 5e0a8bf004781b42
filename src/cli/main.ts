import { Command, CommanderError } from 'commander';
import manifest from '../../package.json';

/** Commander speaks English by itself: its headings, and its complaints by their code. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};
const COMPLAINTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项后缺少内容',
  'commander.invalidArgument': '参数或选项的内容不对',
  'commander.excessArguments': '参数过多',
};

const program = new Command('gouji')
  .description('勾稽：部门预算公开工作簿的核对、汇总与情况说明')
  .usage('[选项] <命令>')
  .version(manifest.version, '-V, --version', '显示版本号')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand('help [命令]', '显示某个命令的帮助')
  .configureHelp({ styleTitle: (title) => HEADINGS[title] ?? title })
  .configureOutput({ outputError: () => undefined })
  .exitOverride();

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return;
  const what = COMPLAINTS[error.code] ?? '命令写法不对';
  const which = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  process.stderr.write(`${what}${which && `：${which}`}。用 gouji --help 查看用法。\n`);
  process.exitCode = 2; // could not be done
});
