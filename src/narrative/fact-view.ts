import { plainWan } from '../model/amount';
import { changeOf, type Fact } from '../model/fact';
import { sizeText } from '../wording/fact-sentence';
import { gap, Marked } from './marked';
import { markFact, oneLine } from './marks';
import { reasonWords } from './reason-words';

/** What a fact is made of. */
export interface Parts {
  /** Those worth stating, and those that are stated even when they are nothing. */
  readonly stated: readonly FactView[];
  /** They add up, in both years where last year is known. */
  readonly complete: boolean;
  /** Every part is known to be what it was last year. */
  readonly flat: boolean;
  /** What of it basic expenditure and what projects pay, where that is told apart. */
  readonly basic?: FactView;
  readonly project?: FactView;
}

/**
 * A fact as templates speak of it; its fields are their words. Changes are worded by spec d.3: the
 * size without a sign, a change with its reason, 持平 with none.
 */
export class FactView extends Marked {
  readonly 名称: string;
  readonly 有: boolean;
  readonly 有上年: boolean;
  readonly 为零: boolean;
  readonly 不为零: boolean;
  readonly 增加: boolean;
  readonly 减少: boolean;
  readonly 持平: boolean;
  readonly 上年: Marked;
  readonly 增减额: Marked;
  readonly 方向: Marked | string;
  readonly 与上年: Marked;
  readonly 原因: Marked | string;
  readonly 与上年及原因: Marked;
  readonly 与上年及构成: Marked;
  readonly 分项: readonly FactView[];
  readonly 分项相符: boolean;
  readonly 各项持平: boolean;
  readonly 基本支出?: FactView;
  readonly 项目支出?: FactView;
  /** 机关运行经费 that is none, because all units are 事业单位. */
  readonly 仅事业单位: boolean;

  /**
   * @param name what it is called where no table states it
   * @param reason why it changed, as the unit says it
   */
  constructor(name: string, fact: Fact | undefined, reason: string, parts: Parts) {
    const 名称 = oneLine(name);
    super(fact ? stated(fact, fact.now.size, 'now') : gap(名称, '').marked);
    this.名称 = 名称;
    const change = fact ? changeOf(fact) : null;
    const unknown = gap(`${名称}比上年增减情况`, 'prior');
    this.有 = fact !== undefined;
    this.为零 = fact?.now.size === 0;
    this.不为零 = fact !== undefined && fact.now.size !== 0;
    this.有上年 = change !== null;
    this.增加 = change?.direction === '增加';
    this.减少 = change?.direction === '减少';
    this.持平 = change?.direction === '持平';
    this.上年 = fact?.prior
      ? new Marked(stated(fact, fact.prior.size, 'prior'))
      : gap(`上年${名称}`, 'prior');
    this.增减额 =
      fact && change ? new Marked(stated(fact, Math.abs(change.size), 'change')) : unknown;
    this.方向 = change ? change.direction : unknown;
    const unit = fact?.unit ?? '万元';
    this.与上年 = !change
      ? unknown
      : this.持平
        ? new Marked('与上年持平，无增减变化')
        : new Marked(`比上年${change.direction}${this.增减额.marked}${unit}`);
    this.原因 =
      change && !this.持平
        ? reasonWords(reason) ||
          gap(
            `${名称}${change.direction}${String(this.增减额)}${unit}的原因`,
            `reasons.${fact?.id ?? ''}`,
          )
        : '';
    const because = this.原因 === '' ? '' : `，主要是${marks(this.原因)}`;
    this.与上年及原因 = new Marked(this.与上年.marked + because);
    this.分项 = parts.stated;
    this.分项相符 = parts.complete;
    this.各项持平 = this.持平 && parts.flat;
    if (parts.basic) this.基本支出 = parts.basic;
    if (parts.project) this.项目支出 = parts.project;
    this.仅事业单位 = fact?.remark?.code === 'fact.only-institutions';
    const moved = parts.complete && change && !this.持平 ? parts.stated.map(movement) : [];
    const made = moved.length > 0 ? `（其中：${moved.join('，')}）` : '';
    this.与上年及构成 = new Marked(this.与上年.marked + made + because);
  }
}

function marks(text: Marked | string): string {
  return typeof text === 'string' ? text : text.marked;
}

/** `人员经费减少61.52万元`, as a part of a change. */
function movement(part: FactView): string {
  return part.持平
    ? `${part.名称}持平`
    : `${part.名称}${marks(part.方向)}${part.增减额.marked}万元`;
}

function stated(fact: Fact, size: number, figure: 'now' | 'prior' | 'change'): string {
  const text = fact.unit === '万元' ? plainWan(size) : sizeText(size, fact.unit);
  return markFact(text, fact.id, figure);
}
