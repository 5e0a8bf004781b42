import type { Command } from 'commander';
import { inspectTemplateCommand, showTemplateCommand } from './template-command';

/** `gouji template` and what stands under it. */
export function declareTemplate(program: Command): Command {
  const template = program
    .command('template')
    .summary('查看情况说明的模板')
    .description('查看模板里要填什么、哪些填不了；或取出随带的文字模板，改成自己的。')
    .helpCommand('help [命令]', '显示某个命令的帮助');

  template
    .command('inspect')
    .summary('列出模板里的标签')
    .description('列出模板里的标签或名称，填不了的说明位置和原因。')
    .argument('<模板>', 'Word 模板（.docx）或文字模板')
    .action(async (file: string) => {
      process.exitCode = await inspectTemplateCommand(file);
    });

  template
    .command('show')
    .summary('取出随带的文字模板')
    .description('取出某一年表样的文字模板，可以改成自己的，再用 narrate --template 使用。')
    .option('--edition <表样>', '表样，如 hebei-2023；默认最新的')
    .option('--out <文件>', '写入哪个文件；已有的不覆盖')
    .action(async (options: { edition?: string; out?: string }) => {
      process.exitCode = await showTemplateCommand(options);
    });
  return template;
}
