import type { CommanderError } from 'commander';

/** Commander's complaints by their code. */
const COMPLAINTS: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项后缺少内容',
  'commander.missingMandatoryOptionValue': '缺少选项',
  'commander.invalidArgument': '参数或选项的内容不对',
  'commander.excessArguments': '参数过多',
};

/** What is wrong with a command line, in place of Commander's own English. */
export function commandComplaint({ code, message }: CommanderError): string {
  const what = COMPLAINTS[code] ?? '命令写法不对';
  const which = /'([^']*)'/.exec(message)?.[1] ?? '';
  return `${what}${which && `：${which}`}。用 gouji --help 查看用法。`;
}
