import { NARROWEST, paneWidth, WIDEST, widthAfterKey } from '../../src/workbench/pane-width';

it('is as wanted, within what pane and window allow', () => {
  expect(paneWidth(420, 1366)).toBe(420);
  expect(paneWidth(100, 1366)).toBe(NARROWEST);
  expect(paneWidth(5000, 1920)).toBe(WIDEST);
  expect(paneWidth(700, 900)).toBe(580);
  expect(paneWidth(700, 500)).toBe(NARROWEST);
});

it('moves as the arrow points, and to both ends', () => {
  expect(widthAfterKey('ArrowLeft', 400)).toBeGreaterThan(400);
  expect(widthAfterKey('ArrowRight', 400)).toBeLessThan(400);
  expect(widthAfterKey('Home', 400)).toBe(NARROWEST);
  expect(widthAfterKey('End', 400)).toBe(WIDEST);
  expect(widthAfterKey('ArrowUp', 400)).toBeNull();
});
