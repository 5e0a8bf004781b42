import type { Command } from 'commander';

/** `gouji data` and what stands under it. */
export function declareData(program: Command): Command {
  const data = program
    .command('data')
    .summary('数据包：检查、打包、查看')
    .description(
      '数据包：本地的套表、文字模板、科目和规则，放在一个文件夹里；打成 gouji-data.js 放到服务器上，各处面板就用上了，程序不用换。',
    )
    .helpCommand('help [命令]', '显示某个命令的帮助');

  data
    .command('pack')
    .summary('检查并打成 gouji-data.js')
    .description(
      '检查数据包的文件夹：套表能不能装起来、模板和公式写得对不对、按它做的空白工作簿认不认得；都对才写出文件，有错逐条列出，什么也不写。已有的数据文件换成新的，别的文件不覆盖。',
    )
    .argument('<文件夹>', '数据包的文件夹，里面有 pack.json')
    .requiredOption('--out <文件>', '写入哪个文件，如 gouji-data.js')
    .action(async (folder: string, options: { out: string }) => {
      const { packDataCommand } = await import('./data-command');
      process.exitCode = await packDataCommand(folder, options);
    });

  data
    .command('show')
    .summary('查看数据包里有什么')
    .description('查看数据包：名称、版本、套表、模板、科目和规则；有错逐条列出。')
    .argument('<数据包>', '数据包的文件夹，或 gouji-data.js')
    .action(async (path: string) => {
      const { showDataCommand } = await import('./data-command');
      process.exitCode = await showDataCommand(path);
    });
  return data;
}
