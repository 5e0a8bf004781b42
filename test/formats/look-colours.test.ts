import { readLook } from '../../src/formats/xlsx/look/read-look';
import { lookBytes } from './look-bytes';

describe('colours of the theme', () => {
  const THEME =
    '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme name="x"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:hslClr/></a:accent2></a:clrScheme><a:fmtScheme><a:accent1><a:srgbClr val="FF0000"/></a:accent1></a:fmtScheme></a:themeElements></a:theme>';
  /** Fill of a cell, and colour of its text. */
  const shown = (colour: string, theme: string | null = THEME) => {
    const [look] = readLook(
      lookBytes({
        styles: `<fonts><font><color ${colour}/></font></fonts><fills><fill><patternFill patternType="solid"><fgColor ${colour}/></patternFill></fill></fills><cellXfs><xf fontId="0" fillId="0"/></cellXfs>`,
        ...(theme === null ? {} : { theme }),
      }),
    ).looks;
    return [look?.fill, look?.font?.colour];
  };

  test.each([
    ['theme="4"', '#4472C4'],
    ['theme="2"', '#E7E6E6'],
    ['theme="3"', '#44546A'],
    ['theme="0" tint="-0.249977111117893"', '#BFBFBF'],
    ['theme="1" tint="0.499984740745262"', '#7F7F7F'],
    // As Excel shows them, give or take one of 255.
    ['theme="4" tint="0.59999389629810485"', '#B4C7E7'],
    ['theme="4" tint="-0.499984740745262"', '#203864'],
    ['theme="4" tint="1"', '#FFFFFF'],
    ['theme="4" tint="7"', '#4472C4'],
    ['rgb="FF00B050" theme="4"', '#00B050'],
  ])('%s is %s', (attributes, colour) => {
    expect(shown(attributes)).toEqual([colour, colour]);
  });

  test.each(['theme="5"', 'theme="12"', 'theme="-1"', 'theme="x"', 'indexed="10"'])(
    '%s is none that is known',
    (attributes) => expect(shown(attributes)).toEqual([undefined, undefined]),
  );

  test('black is no colour of a text', () => {
    expect(shown('theme="1"')).toEqual(['#000000', undefined]);
  });

  test.each([null, '<a:theme', '<a/>'])('a theme like %s has none', (theme) => {
    expect(shown('theme="4"', theme)).toEqual([undefined, undefined]);
    expect(shown('rgb="FF00B050"', theme)).toEqual(['#00B050', '#00B050']);
  });
});
