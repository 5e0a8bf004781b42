import { collapsePane, PANE_KEY } from '../../../src/shells/wps/collapse';
import type { EtApplication } from '../../../src/hosts/wps/et-application';
import { PROFILES } from '../../simulators/wps/et-profile';
import { fakeEt } from '../../simulators/wps/fake-et';
import type { FakeEt } from '../../simulators/wps/fake-et';

interface Panes {
  CreateTaskPane(url: string, title?: string): { readonly ID: number; Visible: boolean };
}

let et: FakeEt;
let takeOut: () => void;

function inWps(profile = PROFILES['win-12.1']): EtApplication & Panes {
  et = fakeEt(null, profile);
  takeOut = et.inject();
  return et.application as EtApplication & Panes;
}

afterEach(() => {
  takeOut();
  expect(et.program.unknown).toEqual([]);
});

test.each(Object.values(PROFILES))(
  'the pane is hidden and can be shown again: $name',
  (profile) => {
    const application = inWps(profile);
    const pane = application.CreateTaskPane('taskpane.html', '勾稽');
    expect(pane.ID).toBe(1);
    pane.Visible = true;
    et.program.storage.set(PANE_KEY, pane.ID);
    expect(collapsePane(application)).toBe(true);
    expect(pane.Visible).toBe(false);
  },
);

test('a pane whose number is unknown, gone or somebody else’s stays, without an error', () => {
  const application = inWps();
  const pane = application.CreateTaskPane('taskpane.html');
  pane.Visible = true;
  expect(collapsePane(application)).toBe(false);
  et.program.storage.set(PANE_KEY, 0);
  expect(collapsePane(application)).toBe(false);
  et.program.storage.set(PANE_KEY, 7);
  expect(collapsePane(application)).toBe(false);
  expect(pane.Visible).toBe(true);
});

test('a program that cannot find panes keeps it', () => {
  const absent = ['Application.GetTaskPane', 'wps.GetTaskPane'];
  const application = inWps({ ...PROFILES['win-12.1'], absent });
  et.program.storage.set(PANE_KEY, 1);
  expect(collapsePane(application)).toBe(false);
});

test('a pane that does not hide is said to stay', () => {
  const application = inWps();
  const pane = application.CreateTaskPane('taskpane.html');
  pane.Visible = true;
  et.program.storage.set(PANE_KEY, pane.ID);
  et.program.swallowed.add('TaskPane.Visible');
  expect(collapsePane(application)).toBe(false);
});
