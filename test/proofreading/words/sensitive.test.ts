import { isIdentityNumber, isLuhn } from '../../../src/proofreading/words/identity-number';
import { personalIn } from '../../../src/proofreading/words/personal-numbers';
import { secrecyIn } from '../../../src/proofreading/words/secrecy-words';
import { found } from './spots';

/** Numbers of nobody, made so that they check. */
const IDENTITY = withCheck('13010019900230'.replace('0230', '0203') + '123');
const CARD = withLuhn('622202000000000000');

function withCheck(seventeen: string): string {
  return [...'0123456789X'].map((last) => seventeen + last).find(isIdentityNumber)!;
}

function withLuhn(digits: string): string {
  return [...'0123456789'].map((last) => digits + last).find(isLuhn)!;
}

describe('H-05', () => {
  test.each([
    ['联系人电话：13800000000。', '13800000000 phone'],
    ['张某 138-0000-0000', '138-0000-0000 phone'],
    ['手机１３８００００００００', '１３８００００００００ phone'],
    [`身份证号${IDENTITY}`, `${IDENTITY} identity`],
    [`汇入${CARD}`, `${CARD} account`],
    ['账号：13001234567890123', '13001234567890123 account'],
  ])('%s', (words, number) => {
    expect(found(words, personalIn)).toEqual([number]);
  });

  test.each([
    ...[
      '收入13800000000元',
      '13800000000.00',
      '项目编码：13011220001',
      '统一社会信用代码91130100123456789X',
    ],
    ...[
      '冀财预〔2021〕143号',
      '电话0311-88880000',
      'A02010104',
      '2021-12-31至2022-12-31',
      '12345678901234567890',
    ],
    ...[
      `${IDENTITY.slice(0, 17)}${IDENTITY.endsWith('1') ? '2' : '1'}`,
      '130112220VGOGICNS596K',
      '合同编号13800000000',
    ],
  ])('nothing in %s', (words) => {
    expect(found(words, personalIn)).toEqual([]);
  });

  test('a date of birth that cannot be makes no identity number', () => {
    const impossible = '13010019900230123';
    expect([...'0123456789X'].filter((last) => isIdentityNumber(impossible + last))).toEqual([]);
  });
});

describe('H-04', () => {
  test.each([
    ['承担保密和机要工作', ['保密', '机要']],
    ['涉密终端2台', ['涉密']],
    ['不涉密，已经保密审查', []],
    ['涉密采购事项按照有关规定执行', []],
    ['密码强度检测', []],
  ])('%s', (words, secrets) => {
    expect(found(words, secrecyIn)).toEqual(secrets);
  });
});
