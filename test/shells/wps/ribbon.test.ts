import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, within } from '../xml-element';
import { PretendedWps, ribbonPage } from './ribbon-page';

const SHELL = 'src/shells/wps';
const ribbon = readFileSync(join(SHELL, 'ribbon.xml'), 'utf8');
const buttons = [...ribbon.matchAll(/<button ([^>]+)\/>/g)].map(([, text = '']) =>
  Object.fromEntries(
    [...text.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  ),
) as readonly Readonly<Record<string, string>>[];
const callbacks = [
  ...new Set([...ribbon.matchAll(/ (?:on|get)[A-Z]\w+="([^"]+)"/g)].map(([, name]) => name!)),
];

describe('ribbon.xml', () => {
  it('is what WPS takes: nothing before customUI, well-formed', () => {
    expect(ribbon.startsWith('<customUI')).toBe(true);
    expect(() => parseXml(ribbon)).not.toThrow();
  });
  it('has the five buttons, large, with pictures that are asked for', () => {
    expect(buttons.map(({ label }) => label)).toEqual([
      ...['一键校验', '生成情况说明', '三公与运行经费', '打开面板', '自检'],
    ]);
    for (const button of buttons) {
      expect(button).toMatchObject({ size: 'large', getImage: 'GetImage', onAction: 'OnAction' });
      expect(button.image).toBeUndefined();
    }
    expect(new Set(buttons.map(({ id }) => id)).size).toBe(buttons.length);
  });
  it('says of each button what the manifest for Excel says', () => {
    const manifest = readFileSync('manifest.xml', 'utf8');
    for (const { id, label, supertip } of buttons.filter(({ id }) => id !== 'goujiSelfCheck')) {
      expect([id, manifest.includes(`"${label}"`), manifest.includes(`"${supertip}"`)]).toEqual([
        ...[id, true, true],
      ]);
    }
  });
});

describe('main.js', () => {
  it('has every callback that the ribbon names, as a global function that answers at once', () => {
    const page = ribbonPage({ Application: new PretendedWps() });
    expect(callbacks.sort()).toEqual(['GetImage', 'OnAction', 'OnAddinLoad']);
    expect([...page.globals].sort()).toEqual(callbacks);
    for (const callback of callbacks) {
      const answer = page.call(callback, { Id: 'goujiPane' });
      expect(['boolean', 'string']).toContain(typeof answer);
    }
  });

  it('names pictures that are there, of the size of a large button', () => {
    const page = ribbonPage({});
    for (const { id } of buttons) {
      const path = page.call('GetImage', { Id: id }) as string;
      expect(path).toMatch(/^images\/[\w-]+\.png$/);
      const png = readFileSync(join('assets', path.replace('images/', '')));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([32, 32]);
    }
    expect(new Set(buttons.map(({ id }) => page.call('GetImage', { Id: id }))).size).toBe(5);
  });

  const opened = (wps: PretendedWps, id = 'goujiCheck', at?: string): PretendedWps => {
    const page = ribbonPage({ Application: wps }, at === undefined ? {} : { at });
    page.call('OnAddinLoad', {});
    page.call('OnAction', { Id: id });
    return wps;
  };

  it.each([
    ['goujiCheck', 'check#1'],
    ['goujiNarrative', 'narrative#1'],
    ['goujiSummary', 'summary#1'],
    ['goujiPane', 'pane#1'],
  ])('%s opens the pane with %s', (id, task) => {
    const wps = opened(new PretendedWps(), id);
    expect(wps.stored.get('gouji_task_et')).toBe(task);
    expect(wps.panes).toEqual([
      {
        ...{
          ID: 1,
          url: 'https://budget.example/gouji/taskpane.html',
          title: '勾稽：预算公开核对',
        },
        ...{ Visible: true, DockPosition: 2, MinWidth: 320 },
      },
    ]);
    expect(wps.stored.get('gouji_pane_et')).toBe(1);
  });

  it.each(['http://10.1.1.1:8080/a/b/', 'file:///C:/jsaddons/gouji_0.1.0/', 'https://h.example/'])(
    'finds its pages at %s',
    (at) => {
      expect(opened(new PretendedWps(), 'goujiPane', at).panes[0]!.url).toBe(`${at}taskpane.html`);
    },
  );

  it('opens the pane again instead of a second one, and counts the clicks', () => {
    const wps = new PretendedWps();
    const page = ribbonPage({ Application: wps });
    page.call('OnAction', { Id: 'goujiCheck' });
    wps.panes[0]!.Visible = false;
    page.call('OnAction', { Id: 'goujiCheck' });
    expect(wps.panes).toHaveLength(1);
    expect(wps.panes[0]!.Visible).toBe(true);
    expect(wps.stored.get('gouji_task_et')).toBe('check#2');
  });

  it('does not take the pane of another add-in for its own after a restart', () => {
    const before = opened(new PretendedWps());
    const restarted = new PretendedWps(before.stored);
    const theirs = restarted.CreateTaskPane('https://other.example/pane.html');
    opened(restarted);
    expect(theirs.Visible).toBe(false);
    expect(restarted.panes[1]).toMatchObject({ title: '勾稽：预算公开核对', Visible: true });
    expect(restarted.stored.get('gouji_task_et')).toBe('check#2');
  });

  it('makes a new pane where the old one is gone', () => {
    const wps = new PretendedWps();
    const page = ribbonPage({ Application: wps });
    page.call('OnAction', { Id: 'goujiPane' });
    wps.panes.splice(0, 1, { ID: 9, url: '', title: '', Visible: false });
    page.call('OnAction', { Id: 'goujiPane' });
    expect(wps.panes).toHaveLength(2);
  });

  it('uses the older root and the other spelling', () => {
    const wps = new PretendedWps();
    const older = {
      ...{ PluginStorage: wps.PluginStorage, Workbooks: {} },
      CreateTaskpane: (url: string) => wps.CreateTaskPane(url),
      GetTaskPane: (id: number) => wps.GetTaskPane(id),
    };
    const page = ribbonPage({ Application: { Workbooks: {} }, wps: older });
    page.call('OnAction', { Id: 'goujiCheck' });
    expect(wps.panes[0]).toMatchObject({ Visible: true });
    expect(wps.stored.get('gouji_task_et')).toBe('check#1');
  });

  describe('自检', () => {
    it('is a dialog of physical pixels that holds nothing up', () => {
      const wps = new PretendedWps();
      ribbonPage({ Application: wps }, { scale: 1.5 }).call('OnAction', { Id: 'goujiSelfCheck' });
      expect(wps.dialogs).toEqual([
        ['https://budget.example/gouji/self-check.html', '勾稽：自检', 1080, 960, false],
      ]);
      expect(wps.panes).toEqual([]);
      expect(wps.stored.has('gouji_task_et')).toBe(false);
    });
    it('is a pane where there are no dialogs', () => {
      const wps = new PretendedWps().lacking('ShowDialog');
      ribbonPage({ Application: wps }).call('OnAction', { Id: 'goujiSelfCheck' });
      expect(wps.panes).toMatchObject([{ title: '勾稽：自检', Visible: true }]);
      expect(wps.stored.get('gouji_self_check_et')).toBe(1);
      expect(wps.stored.has('gouji_pane_et')).toBe(false);
    });
  });

  describe('when WPS refuses', () => {
    const refuses = (): never => {
      throw new Error('0x800A03EC');
    };
    it.each([
      ['goujiCheck', /面板没有打开/],
      ['goujiSelfCheck', /自检没有打开/],
    ])('%s throws nothing and says so for a while', (id, sentence) => {
      const wps = Object.assign(new PretendedWps(), {
        CreateTaskPane: refuses,
        ShowDialog: refuses,
      });
      const page = ribbonPage({ Application: wps });
      expect(page.call('OnAction', { Id: id })).toBe(true);
      expect(wps.StatusBar).toMatch(sentence);
      page.wait();
      expect(wps.StatusBar).toBe(false);
    });
    it('to remember, the pane opens and says what to do', () => {
      const wps = new PretendedWps().lacking('PluginStorage');
      ribbonPage({ Application: wps }).call('OnAction', { Id: 'goujiCheck' });
      expect(wps.panes).toMatchObject([{ Visible: true }]);
      expect(wps.StatusBar).toMatch(/请在面板里点/);
    });
    it.each([{}, { Application: null }, { Application: {} }])('everything: %j', (injected) => {
      const page = ribbonPage(injected);
      for (const callback of callbacks) {
        for (const control of [{ Id: 'goujiCheck' }, { Id: 'else' }, undefined]) {
          expect(() => page.call(callback, control)).not.toThrow();
        }
      }
    });
  });
});

it('manifest.xml names the add-in', () => {
  const root = parseXml(readFileSync(join(SHELL, 'manifest.xml'), 'utf8'));
  expect(root.name).toBe('JsPlugin');
  expect([...within(root)].map(({ name }) => name)).toEqual(
    expect.arrayContaining(['ApiVersion', 'Name', 'Description']),
  );
});
