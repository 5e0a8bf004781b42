import type { Command } from 'commander';
import type { CarryOptions } from './profile-command';

/** `gouji profile` and what stands under it. */
export function declareProfile(program: Command): Command {
  const profile = program
    .command('profile')
    .summary('单位资料：新建、检查、接续')
    .description(
      '单位资料（JSON）：只有单位自己知道的内容——职责、机构、项目清单、绩效目标、增减原因、批复数——写一次，以后沿用。已有的文件不覆盖。',
    )
    .helpCommand('help [命令]', '显示某个命令的帮助');

  profile
    .command('new')
    .summary('按工作簿新建')
    .description('新建单位资料：单位、年度、机构和项目取自工作簿，其余留空，逐项列出要填的。')
    .argument('<工作簿>', '工作簿或 Word 文档')
    .requiredOption('--out <文件>', '写入哪个 .json；已有的不覆盖')
    .action(async (workbook: string, options: { out: string }) => {
      const { newProfileCommand } = await import('./profile-command');
      process.exitCode = await newProfileCommand(workbook, options);
    });

  profile
    .command('check')
    .summary('检查单位资料')
    .description(
      '检查单位资料：写法对不对，是谁的，还有哪些没填；有工作簿时核对是不是同一单位、同一年度，项目清单之和与项目支出是否相等。',
    )
    .argument('<单位资料>', '单位资料（JSON）')
    .option('--workbook <文件>', '本年的工作簿或文档')
    .action(async (file: string, options: { workbook?: string }) => {
      const { checkProfileCommand } = await import('./profile-command');
      process.exitCode = await checkProfileCommand(file, options);
    });

  profile
    .command('carry')
    .summary('接续到新年度')
    .description(
      '把上年的单位资料接续到新年度：职责、机构、措施等沿用，增减原因、项目金额和批复数不沿用，要确认的逐条列出。',
    )
    .argument('<上年单位资料>', '上年的单位资料（JSON）')
    .requiredOption('--year <年>', '新的预算年度')
    .requiredOption('--out <文件>', '写入哪个 .json；已有的不覆盖')
    .option('--workbook <文件>', '新年度的工作簿或文档，机构和项目取自它')
    .action(async (file: string, options: CarryOptions) => {
      const { carryProfileCommand } = await import('./profile-command');
      process.exitCode = await carryProfileCommand(file, options);
    });

  profile
    .command('projects')
    .summary('录入项目清单')
    .description(
      '把项目清单放进单位资料的副本：一行一个、一段话，或从表格里复制出来的都可以；认不准的逐条列出。',
    )
    .argument('<清单>', '文本文件（UTF-8 或 GB18030）')
    .requiredOption('--profile <单位资料>', '单位资料（JSON），不改动它')
    .requiredOption('--out <文件>', '写入哪个 .json；已有的不覆盖')
    .action(async (list: string, options: { profile: string; out: string }) => {
      const { profileProjectsCommand } = await import('./profile-command');
      process.exitCode = await profileProjectsCommand(list, options);
    });
  return profile;
}
