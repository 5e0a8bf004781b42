import { openBench, sampleBytes } from './workbench';
import { until } from './settled';
import { openWorkbook, readContent } from '../../../src/session/open';
import { textOfBlocks } from '../../../src/model/document';

const openNarrative = async (prior = true) => {
  const bench = await openBench();
  if (prior) {
    bench.pick('last-year.xlsx');
    await bench.workspace.actions.choosePrior();
  }
  await bench.workspace.actions.narrate();
  const { actions } = bench.workspace;
  const narrative = () => bench.workspace.state().narrative!;
  const gap = (path: string) => narrative().gaps.find((one) => one.path === path);
  const isOpen = (path: string) =>
    narrative().open.some((point) => point.kind === 'gap' && point.path === path);
  return { ...bench, actions, narrative, gap, isOpen };
};

test('what only the unit knows is asked, in the order of the text, with what the tables suggest', async () => {
  const { narrative, gap } = await openNarrative();
  expect(gap('duties')).toMatchObject({ value: '', proposal: null });
  expect(gap('reasons.expenditure.basic')?.proposal).toMatch(/万元/);
  expect(narrative().gaps.map(({ path }) => path)).not.toContain('prior');
  expect(narrative().questions.every(({ sentence }) => /[\u4e00-\u9fff]/.test(sentence))).toBe(
    true,
  );
  expect(narrative().places['sangong.total']?.length).toBeGreaterThan(0);
});

test('an answer stands in the text, can be changed, and is there after reopening', async () => {
  const { actions, workspace, workbook, narrative, gap, isOpen } = await openNarrative();
  await actions.answer('duties', '负责一件事。');
  expect(workspace.state().message).toBeNull();
  expect(textOfBlocks(narrative().document.blocks)).toContain('负责一件事。');
  expect(isOpen('duties')).toBe(false);
  expect(gap('duties')?.value).toBe('负责一件事。');
  await actions.answer('duties', '负责另一件事。');
  expect(textOfBlocks(narrative().document.blocks)).not.toContain('负责一件事');
  const again = await openBench(workbook);
  expect(again.workspace.state().profile.duties).toBe('负责另一件事。');
  expect(again.workspace.state().profile.year).toBe(2023);
  await actions.answer('duties', '');
  expect(isOpen('duties')).toBe(true);
});

test('lists are typed an entry a line; what of a project list is not understood is said', async () => {
  const { actions, workspace, gap, isOpen } = await openNarrative();
  await actions.answer('goals.items', '农田建设：建成一万亩\n病虫害防治 防治十万亩');
  expect(workspace.state().profile.goals?.items).toEqual([
    { title: '农田建设', goal: '建成一万亩', indicators: '' },
    { title: '病虫害防治', goal: '防治十万亩', indicators: '' },
  ]);
  expect(gap('goals.items')?.value).toBe('农田建设：建成一万亩\n病虫害防治：防治十万亩');
  await actions.answer('projects', '农田建设 200万元\n没有金额的项目');
  expect(workspace.state().profile.projects).toEqual([
    expect.objectContaining({ name: '农田建设', amount: '200' }),
  ]);
  expect(workspace.state().message).toMatchObject({ kind: 'note', details: [expect.any(String)] });
  expect(isOpen('projects')).toBe(false);
  await actions.answer('projects', '什么也不是');
  expect(workspace.state().message?.code).toBe('profile.list-empty');
  expect(workspace.state().profile.projects).toHaveLength(1);
  await actions.answer('nowhere', 'x');
  expect(workspace.state().message?.code).toBe('profile.no-field');
});

test('the preview follows the workbook', async () => {
  const { workbook, workspace, narrative } = await openNarrative(false);
  const { place } = narrative().places['sangong.reception']![0]!;
  if (!('sheet' in place)) throw new Error('a place in no sheet');
  const row = Number(/\d+/.exec(place.address)![0]) - 1;
  workbook.type(place.sheet, row, place.address.charCodeAt(0) - 65, 98.76);
  const said = () => textOfBlocks(workspace.state().narrative?.document.blocks ?? []);
  await until(() => said().includes('98.76'));
});

test('the official tables in front, as the setting is kept', async () => {
  const { actions, workbook, narrative } = await openNarrative();
  const short = narrative().document.blocks.length;
  await actions.withForms(true);
  expect(narrative().forms).toBe(true);
  expect(narrative().document.blocks.length).toBeGreaterThan(short);
  const again = await openBench(workbook);
  await again.workspace.actions.narrate();
  expect(again.workspace.state().narrative?.forms).toBe(true);
  await actions.withForms(false);
  expect(narrative().document.blocks).toHaveLength(short);
});

test('an own text template is used and kept; one with unknown names is refused with all of them', async () => {
  const { actions, workspace, workbook, narrative, pick } = await openNarrative();
  pick('own.liquid', '# 概况\n\n{{ 部门 }}有一个样子。\n');
  await actions.chooseTemplate();
  expect(workspace.state().message).toMatchObject({ kind: 'done' });
  expect(narrative().template).toBe('own.liquid');
  expect(textOfBlocks(narrative().document.blocks)).toContain('有一个样子');
  pick('bad.txt', '{{ 没有这个 }}{{ 也没有 }}');
  await actions.chooseTemplate();
  expect(workspace.state().message).toMatchObject({
    code: 'pane.template-problems',
    sentence: expect.stringMatching(/没有这个.*也没有/),
  });
  expect(narrative().template).toBe('own.liquid');
  const again = await openBench(workbook);
  await again.workspace.actions.narrate();
  expect(again.workspace.state().narrative?.template).toBe('own.liquid');
  await actions.dropTemplate();
  expect(narrative().template).toBeNull();
});

test('an own Word template fills the Word file; the preview keeps the text', async () => {
  const { actions, workspace, host, narrative, pick } = await openNarrative();
  pick('template.docx');
  await actions.chooseTemplate();
  expect(narrative().template).toBe('template.docx');
  await actions.saveNarrative('docx');
  const [[name, bytes] = ['', new Uint8Array()]] = [...host.savedFiles];
  expect(name).toBe('青禾县农业农村局2023年度情况说明.docx');
  const filled = await readContent(bytes, name);
  const model = await readContent(sampleBytes('template.docx'), 'template.docx');
  if (filled.kind !== 'document' || model.kind !== 'document') throw new Error('no document');
  expect(textOfBlocks(filled.document.blocks)).toContain('青禾县农业农村局');
  expect(textOfBlocks(model.document.blocks)).not.toContain('青禾县农业农村局');
  expect(workspace.state().message?.details.join()).toMatch(/请填写/);
});

test('every kind of file holds the same text and reads back', async () => {
  const { actions, host, narrative } = await openNarrative();
  const [first] = narrative().document.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.level === 1 ? [block.text] : [],
  );
  for (const kind of ['docx', 'xlsx', 'txt'] as const) await actions.saveNarrative(kind);
  expect([...host.savedFiles.keys()].map((name) => name.split('.').at(-1))).toEqual([
    'docx',
    'xlsx',
    'txt',
  ]);
  for (const [name, bytes] of host.savedFiles) {
    const content = await readContent(bytes, name);
    const text =
      content.kind === 'document'
        ? textOfBlocks(content.document.blocks)
        : JSON.stringify(content.snapshot.grids);
    expect(text).toContain(first);
  }
});

test('what is copied is plain text and a fragment in which no text is markup', async () => {
  const { actions, host } = await openNarrative();
  await actions.answer('duties', '<script>x</script> & 其他');
  await actions.copyNarrative();
  const [copied] = host.copied;
  expect(copied?.plain).toContain('<script>x</script> & 其他');
  expect(copied?.html).toContain('&lt;script&gt;x&lt;/script&gt; &amp; 其他');
  expect(copied?.html).not.toContain('<script>');
  expect(copied?.html).toMatch(/<h2>/);
});

test('the summary as a workbook of its own', async () => {
  const { actions, host } = await openNarrative();
  await actions.saveSummary();
  const [[name, bytes] = ['', new Uint8Array()]] = [...host.savedFiles];
  expect(name).toBe('青禾县农业农村局2023年度三公与机关运行经费汇总.xlsx');
  await expect(openWorkbook(bytes, name)).rejects.toMatchObject({ message: 'book.no-forms' });
});
