import type { Edition } from '../editions/form';
import type { Block } from '../model/document';
import type { Book, FormInstance } from '../model/book';
import type { Driver, Fact } from '../model/fact';
import type { Profile } from '../model/profile';
import type { ItemChange } from '../model/year-figures';
import { FactViews } from './fact-views';
import { formBlocks, isPrintable } from './forms/form-blocks';
import { gap } from './marked';
import { institutionTable } from './institution-table';
import { projectList } from './project-list';
import { withoutSecrets } from './without-secrets';
import { Ready } from './written';

/** What a 情况说明 is written from. */
export interface NarrativeInput {
  readonly book: Book;
  readonly edition: Edition;
  /** With last year's beside them where that is known. */
  readonly facts: readonly Fact[];
  /** Which items made up the changes, and all items of both years; none where last year is not known. */
  readonly drivers: readonly Driver[];
  readonly changes: readonly ItemChange[];
  readonly profile?: Profile;
}

/** The words that templates may use, and the tables that stand ready. */
export interface TemplateData {
  readonly words: Readonly<Record<string, unknown>>;
  readonly ready: readonly (readonly Block[])[];
}

const NINE = 9;

/** Puts together what templates may name; nothing that is secret is in it. */
export function templateData({
  book: whole,
  edition,
  facts,
  profile,
}: NarrativeInput): TemplateData {
  const book = withoutSecrets(whole, profile);
  const ready: (readonly Block[])[] = [];
  const keep = (blocks: readonly Block[]): Ready =>
    new Ready(ready.push(blocks) - 1, blocks.length > 0);
  const tables = (form: string): FormInstance[] =>
    book.forms.filter(
      (one) => one.form === form && (one.status === 'bound' || one.status === 'empty'),
    );
  const blocks = (instance: FormInstance | undefined): readonly Block[] => {
    const form = instance && edition.forms.get(instance.form);
    return instance && form ? formBlocks(instance, form, book) : [];
  };
  const own = (form: string): FormInstance | undefined =>
    tables(form).find(({ instance }) => instance === '');

  const unit = book.entity.scope === 'unit';
  const views = new FactViews(facts, profile?.reasons ?? {});
  const named = views.named();
  const organisation = own('org');
  const institutions = organisation
    ? organisation.rows.filter(({ kind }) => kind === 'detail')
    : (profile?.institutions ?? []);
  const { goals } = profile ?? {};
  let official: Ready | undefined;
  return {
    ready,
    words: {
      部门: book.entity.name || gap('部门（单位）名称', ''),
      年度: book.year ?? gap('预算年度', ''),
      上年度: book.year === null ? gap('上一年', '') : book.year - 1,
      是单位: unit,
      主体: unit ? '单位' : '部门',
      本部门: unit ? '本单位' : '本部门',
      预算: unit ? '单位预算' : '部门预算',
      级: profile?.level ? `${profile.level.replace(/级$/, '')}级` : '本级',
      ...named,
      明细: views.operatingItems(),
      功能分类: views.functions(edition.forms.get('t1')),
      其他支出: views.otherExpenditure(),
      项目: projectList(book, facts, profile),
      运行用途: profile?.operatingUses?.trim() || uses(views),
      职责: profile?.duties ?? '',
      机构: {
        个数: institutions.length,
        表: keep(
          organisation ? blocks(organisation) : institutionTable(profile?.institutions ?? []),
        ),
      },
      绩效: {
        总体: goals?.overall ?? '',
        分项: (goals?.items ?? []).map(({ title, goal, indicators }) => ({
          名称: title,
          目标: withoutLabel(goal, '绩效目标'),
          指标: withoutLabel(indicators, '绩效指标'),
        })),
        专项资金: goals?.specialFunds?.trim() ?? '',
        项目表: inOrder(tables('perf').filter(isPrintable)).map((one) => keep(blocks(one))),
      },
      保障措施: (profile?.safeguards ?? []).map(({ title, text }) => ({ 名称: title, 内容: text })),
      采购表: keep(blocks(own('proc'))),
      采购说明: profile?.procurementNote?.trim() ?? '',
      资产表: keep(blocks(own('asset'))),
      资产说明: profile?.assetsNote?.trim() ?? '',
      其他事项: profile?.others?.trim() ?? '',
      空表: emptyTables(book, edition),
      /** Made when a template names it: no text but the whole document does. */
      get 公开表() {
        return (official ??= keep(nineTables()));
      },
    },
  };

  function nineTables(): Block[] {
    const numbers = Array.from({ length: NINE }, (_, i) => `t${String(i + 1)}`);
    const each = numbers.flatMap((form) => tables(form).map(blocks));
    return each.flatMap((own, i) => asChapter(own, i > 0));
  }
}

/** An official table begins a page, and its title stands in the contents. */
function asChapter(blocks: readonly Block[], newPage: boolean): Block[] {
  return blocks.map((block, i): Block => {
    if (i > 0 || block.kind !== 'paragraph') return block;
    return { ...block, level: 2, ...(newPage ? { newPage } : {}) };
  });
}

/** Targets numbered one after another: what was left out leaves no gap that would tell of it. */
function inOrder(targets: readonly FormInstance[]): FormInstance[] {
  return targets.map((one, i) => ({
    ...one,
    title: one.title.replace(/^\s*\d+(?=[、.．])/, String(i + 1)),
  }));
}

/** A text as it was typed, without the label that the template prints before it. */
function withoutLabel(text: string | undefined, label: string): string {
  return (text ?? '').trim().replace(new RegExp(`^${label}\\s*[:：]\\s*`), '');
}

/** What 机关运行经费 is used for: the items that it is made of, as far as their names say it. */
function uses(views: FactViews): string {
  const items = views.of('operating.total', '机关运行经费').分项.map(({ 名称 }) => 名称);
  return items.filter((name) => !name.startsWith('其他')).join('、');
}

/** Tables of funds that have nothing in them, with what they would hold. */
function emptyTables(book: Book, edition: Edition): { 名称: string; 内容: string }[] {
  return ['t7', 't8'].flatMap((id) => {
    const form = edition.forms.get(id);
    const there = book.forms.some(
      (one) => one.form === id && one.instance === '' && one.status === 'empty',
    );
    return form && there ? [{ 名称: form.name, 内容: form.name.replace(/表$/, '') }] : [];
  });
}
