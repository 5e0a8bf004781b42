/** 绩效目标表 as people type them; lines that many of them share are named. */

/** Lines that many tables share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  '@labels': ['一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据'],
  '@indicators': [
    '产出指标|数量指标|监测断面数|地表水断面|≥12个|方案',
    '|质量指标|数据有效率|质控合格|≥95%|规范',
    '|时效指标|报告出具时限|采样后|≤7天|规范',
    '|成本指标|监测费用|全年|≤40万元|预算',
    '效益指标|生态效益指标|水质达标率|考核断面|≥80%|方案',
    '满意度指标|服务对象满意度指标|群众满意度|问卷|≥90%|计划',
  ],
  '@indicators2': [
    '产出指标|数量指标|监测点位数|功能区|≥20个|方案',
    '|质量指标|设备在线率|自动监测|≥90%|规范',
    '|时效指标|季报时间|季后|次月10日前|规范',
    '|成本指标|运行费用|全年|≤15万元|预算',
    '效益指标|社会效益指标|噪声投诉处理率|热线|100%|方案',
    '满意度指标|服务对象满意度指标|居民满意度|问卷|≥88%|计划',
  ],
};

/** A table with its shared lines written out. */
export const typedTargets = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => SHARED[line] ?? [line]);
