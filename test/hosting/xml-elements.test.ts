import { readFileSync } from 'node:fs';
import { xmlElements } from '../../src/hosting/verify/xml-elements';
import { parseXml, type XmlElement } from '../shells/xml-element';

const flat = (element: XmlElement): XmlElement[] => [element, ...element.children.flatMap(flat)];
const local = (name: string): string => name.replace(/^.*:/, '');

test.each(['manifest.xml', 'src/shells/wps/ribbon.xml', 'src/shells/wps/manifest.xml'])(
  'reads %s as a library does',
  (path) => {
    const text = readFileSync(path, 'utf8');
    const own = xmlElements(text)?.map(({ name, attributes, text: words }) => ({
      name: local(name),
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([key, value]) => [local(key), value]),
      ),
      text: words,
    }));
    const theirs = flat(parseXml(text)).map(({ name, attributes, text: words }) => ({
      name,
      attributes,
      text: words,
    }));
    expect(own).toEqual(theirs);
  },
);

test('entities and both quotes', () => {
  expect(xmlElements(`<a b='"' c="&lt;&#x52FE;&#31293;&amp;"> x&gt;<d/></a>`)).toEqual([
    { name: 'a', attributes: { b: '"', c: '<勾稽&' }, text: 'x>' },
    { name: 'd', attributes: {}, text: '' },
  ]);
});

test.each([
  ['nothing', ''],
  ['words only', 'words'],
  ['words after the root', '<a/>words'],
  ['two roots', '<a/><b/>'],
  ['not closed', '<a><b></b>'],
  ['crossed', '<a><b></a></b>'],
  ['closed twice', '<a></a></a>'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['an attribute without quotes', '<a b=1/>'],
  ['a bare ampersand', '<a>&</a>'],
  ['an unknown entity', '<a>&nbsp;</a>'],
  ['a character that does not exist', '<a>&#x110000;</a>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
  ['a page', '<!doctype html><p>x'],
  ['a comment without end', '<a><!-- </a>'],
])('not well-formed: %s', (_, text) => expect(xmlElements(text)).toBeNull());
