import { Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json';
import type { CheckOptions } from './check-command';
import { commandComplaint } from './command-complaint';
import { declareData } from './declare-data';
import { declareHosting } from './declare-hosting';
import { declareProfile } from './declare-profile';
import { declareTemplate } from './declare-template';
import type { NarrateCommandOptions } from './narrate-command';
import type { NewOptions } from './new-command';
import type { ProofreadOptions } from './proofread-command';
import type { PublishOptions } from './publish-command';
import type { RecalcOptions } from './recalc-command';
import type { SummaryOptions } from './summary-command';
import { writeNothingObeyed } from './terminal';

/** Commander speaks English by itself. */
const HEADINGS: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

function argumentsOf(command: Command): string {
  return command.registeredArguments
    .map((one) => (one.variadic ? `<${one.name()}...>` : `<${one.name()}>`))
    .join(' ');
}

/** `profile new`: the names under `gouji` that lead to a command. */
function ancestorsOf(command: Command): string[] {
  return command.parent ? [...ancestorsOf(command.parent), command.name()] : [];
}

// Commands are imported when they are asked for: a check starts without the template engine, and what asks
// for an edition comes after the data pack.
const program = new Command('gouji')
  .description('勾稽：部门预算公开工作簿的核对、汇总与情况说明')
  .usage('[选项] <命令>')
  .version(manifest.version, '-V, --version', '显示版本号')
  .helpOption('-h, --help', '显示帮助')
  .helpCommand('help [命令]', '显示某个命令的帮助')
  .configureHelp({
    styleTitle: (title) => HEADINGS[title] ?? title,
    commandUsage: (command) => `gouji ${[...ancestorsOf(command), command.usage()].join(' ')}`,
    subcommandTerm: (command) => `${command.name()} ${argumentsOf(command)}`.trim(),
    optionDescription: (option) => option.description,
  })
  .configureOutput({ outputError: () => undefined })
  .exitOverride()
  .option('--data <数据包>', '按哪个数据包核对：它的文件夹，或 gouji-data.js')
  .hook('preAction', async (_, command) => {
    const { data } = program.opts<{ data?: string }>();
    // The commands on packs look at the one that they are given.
    if (data === undefined || command.parent?.name() === 'data') return;
    const { useData } = await import('./use-data');
    await useData(data);
  });

const format = (): Option =>
  new Option('--format <格式>', '输出格式：text 供阅读（默认），json 供程序')
    .choices(['text', 'json'])
    .default('text');

const reportFormat = (): Option =>
  new Option('--format <格式>', '输出格式：text 供阅读（默认），json 供程序，html 是一页报告')
    .choices(['text', 'json', 'html'])
    .default('text');

program
  .command('check')
  .summary('核对公开工作簿')
  .description(
    '核对部门预算公开工作簿，或公开的 Word 文档里的表：认出各表，复算小计、合计和表间关系，列出问题和单元格。\n退出码：0 通过，1 不通过，3 未能核对完全，2 没有做成。',
  )
  .argument('<文件或文件夹...>', '工作簿或 Word 文档；文件夹指其中所有的')
  .addOption(reportFormat())
  .option(
    '--rules <规则包>',
    '另加的规则包（JSON），可以重复写多个',
    (path: string, before: string[]) => [...before, path],
    [],
  )
  .option(
    '--narrative <文件>',
    '放在一起核对的情况说明（Word 文档）：缺的表从里面取，两处都有的逐格比对',
  )
  .option('--prior <文件>', '上年的工作簿、文档，或上年留存的数据（JSON）：文中的增减和它核对')
  .option('--renamed', '上年的名称或编码不同，确是同一单位', false)
  .option('--profile <单位资料>', '单位资料（JSON）：里面的批复数一并核对')
  .option('--out <文件>', '结果写入文件；几个文件的 html 写入文件夹')
  .option('--all', '列出每一处问题', false)
  .action(async (files: string[], options: CheckOptions) => {
    const { checkCommand } = await import('./check-command');
    process.exitCode = await checkCommand(files, options);
  });

program
  .command('proofread')
  .summary('校对写好的情况说明')
  .description(
    '校对已经写好的情况说明：文中的每个数和工作簿、上年、上下文核对，另查年份、单位、残留和错别字。\n退出码：0 通过，1 不通过，3 未能核对完全，2 没有做成。',
  )
  .argument('<文档>', 'Word 文档（.docx、.doc）或文字文件（.txt）')
  .option('--workbook <文件>', '本年的工作簿；不给就用文档里的表')
  .option('--prior <文件>', '上年的工作簿、文档，或上年留存的数据（JSON）')
  .option('--renamed', '上年的名称或编码不同，确是同一单位', false)
  .option('--profile <单位资料>', '单位资料（JSON）：涉密项目不引用')
  .addOption(reportFormat())
  .option('--annotate <文件>', '另存一份带批注的 Word 文档，问题处各有一条批注；已有的不覆盖')
  .option('--out <文件>', '结果写入文件')
  .option('--all', '列出每一处问题', false)
  .action(async (file: string, options: ProofreadOptions) => {
    const { proofreadCommand } = await import('./proofread-command');
    process.exitCode = await proofreadCommand(file, options);
  });

program
  .command('summary')
  .summary('汇总三公、机关运行和收支')
  .description(
    '汇总“三公”经费、机关运行经费和收支总数，每个数说明取自哪里；有上年的就说增减和构成。',
  )
  .argument('<文件>', '工作簿或 Word 文档')
  .option('--prior <文件>', '上年的工作簿、文档，或上年留存的数据（JSON）')
  .option('--renamed', '上年的名称或编码不同，确是同一单位', false)
  .option('--profile <单位资料>', '单位资料（JSON）：核对结论连同里面的批复数，涉密项目不列')
  .option('--keep <文件>', '本年的数留存到哪个 JSON，明年用作 --prior；已有的不覆盖')
  .addOption(
    new Option(
      '--format <格式>',
      '输出格式：text 供阅读（默认），json 供程序，xlsx 是可以打印的工作簿',
    )
      .choices(['text', 'json', 'xlsx'])
      .default('text'),
  )
  .option('--out <文件>', '结果写入文件；xlsx 必须写明')
  .action(async (file: string, options: SummaryOptions) => {
    const { summaryCommand } = await import('./summary-command');
    process.exitCode = await summaryCommand(file, options);
  });

program
  .command('narrate')
  .summary('写情况说明')
  .description(
    '按表上的数、上年的数和单位资料写九个部分的情况说明；缺的写成【请填写】并逐条列出。已有的文件不覆盖。',
  )
  .argument('<工作簿>', '工作簿，或带表的 Word 文档')
  .option('--prior <文件>', '上年的工作簿、文档，或上年留存的数据（JSON）')
  .option('--renamed', '上年的名称或编码不同，确是同一单位', false)
  .option('--profile <单位资料>', '单位资料（JSON）：职责、绩效目标、增减原因等')
  .option('--template <模板>', '本单位的 Word 模板（.docx），或文字模板')
  .option('--forms', '把公开的各表放在前面', false)
  .option(
    '--from <上年稿>',
    '沿用上年公开的 Word 文档：数、年份、增减和表换成今年的，用语和格式不动，拿不准的逐条列出',
  )
  .option('--plain', '沿用时直接改，不留修订', false)
  .option('--keep-profile <文件>', '沿用时把上年稿里的职责、目标和措施存成单位资料（JSON）')
  .requiredOption('--out <文件>', '写入哪个文件：.docx、.xlsx 或 .txt')
  .action(async (file: string, options: NarrateCommandOptions) => {
    const { narrateCommand } = await import('./narrate-command');
    process.exitCode = await narrateCommand(file, options);
  });

const template = declareTemplate(program);

program
  .command('recalc')
  .summary('重算小计、合计')
  .description(
    '提议重算对不上的小计、合计：只改改后没有新的不符的；拿不准的列出候选，不动。写入另一个文件，原文件不变。',
  )
  .argument('<工作簿>', '.xlsx 工作簿')
  .option('--out <文件>', '改好的工作簿写入哪个文件')
  .option('--profile <单位资料>', '单位资料（JSON）里的批复数，核对而不改动')
  .option('--formulas', '相符的小计、合计写成公式', false)
  .option('--dry-run', '只列出要改什么，不写文件', false)
  .action(async (file: string, options: RecalcOptions) => {
    const { recalcCommand } = await import('./recalc-command');
    process.exitCode = await recalcCommand(file, options);
  });

program
  .command('publish')
  .summary('做一份公开稿')
  .description(
    '做一份可以公开的副本：去掉批注、修订、作者、内部数据和外部链接，其余不变；要留意的逐条列出。',
  )
  .argument('<文件>', '.xlsx 工作簿或 .docx 文档')
  .requiredOption('--out <文件>', '写入哪个文件')
  .action(async (file: string, options: PublishOptions) => {
    const { publishCommand } = await import('./publish-command');
    process.exitCode = await publishCommand(file, options);
  });

program
  .command('new')
  .summary('做一本空白工作簿')
  .description(
    '按某一年的表样做一本空白的公开工作簿：表头、固定行、栏次和注都在，合计、小计和表间关系是公式。',
  )
  .requiredOption('--edition <表样>', '表样，如 hebei-2023；用 gouji editions 查看')
  .requiredOption('--unit <名称>', '部门或单位名称')
  .requiredOption('--year <年>', '预算年度')
  .requiredOption('--out <文件>', '写入哪个 .xlsx；已有的不覆盖')
  .option('--code <编码>', '部门编码')
  .addOption(
    new Option('--scope <范围>', '部门预算 department（默认）或单位预算 unit').choices([
      'department',
      'unit',
    ]),
  )
  .action(async (options: NewOptions) => {
    const { newCommand } = await import('./new-command');
    process.exitCode = await newCommand(options);
  });

const profile = declareProfile(program);

program
  .command('editions')
  .summary('列出收录的表样')
  .description('列出收录的各年表样。')
  .addOption(format())
  .action(async (options: { format: 'text' | 'json' }) => {
    const { editionsCommand } = await import('./explain-command');
    process.exitCode = editionsCommand(options.format);
  });

program
  .command('explain')
  .summary('说明一条规则')
  .description('说明一条规则：公式、容差、依据。')
  .argument('<规则编号>', '如 T3-04')
  .action(async (id: string) => {
    const { explainCommand } = await import('./explain-command');
    process.exitCode = explainCommand(id);
  });

declareHosting(program, format);
const data = declareData(program);

for (const command of [program, profile, template, data].flatMap(({ commands }) => commands)) {
  const what = command.commands.length > 0 ? '<命令>' : argumentsOf(command);
  command.helpOption('-h, --help', '显示帮助').usage(`[选项] ${what}`.trim());
}

writeNothingObeyed();

// A reader such as `head` may close the pipe early; that is no failure of ours.
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  process.exit(problem.code === 'EPIPE' ? 0 : 2);
});

program.parseAsync().catch(async (error: unknown) => {
  if (!(error instanceof CommanderError)) {
    const { reasonSentence } = await import('../wording/reason-sentence');
    const { whyOf } = await import('./why');
    process.stderr.write(`${reasonSentence(whyOf(error))}。\n`);
    process.exitCode = 2;
    return;
  }
  if (error.exitCode === 0 || error.code === 'commander.help') return;
  process.stderr.write(`${commandComplaint(error)}\n`);
  process.exitCode = 2; // could not be done
});
