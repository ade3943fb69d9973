import { expect, test } from 'vitest';

import { whole } from './box';
import { camera, fit, onStage, placeAt } from './camera';

const frame = { width: 6000, height: 4000 };
const stage = { width: 900, height: 500 };

test('the view is whole on the stage, in its middle', () => {
  const scale = fit(whole, frame, stage, 20);
  expect(scale).toBeCloseTo(460 / 4000);
  const seen = onStage(camera(whole, frame, stage, scale, { x: 0, y: 0 }), whole);
  expect([seen.top, seen.height, seen.left * 2 + seen.width]).toEqual([20, 460, 900]);
});

test('what is under the hand is found again', () => {
  const view = { x: 2000, y: 1000, width: 4000, height: 5000 };
  const shown = camera(view, frame, stage, 0.5, { x: 3000, y: 2000 });
  const at = onStage(shown, { x: 2500, y: 1500, width: 100, height: 100 });
  const place = placeAt(shown, at.left, at.top);
  expect(place.x).toBeCloseTo(2500);
  expect(place.y).toBeCloseTo(1500);
});

test('a view that is larger than the stage leaves none of it empty', () => {
  for (const middle of [
    { x: 0, y: 0 },
    { x: 10_000, y: 10_000 },
  ]) {
    const seen = onStage(camera(whole, frame, stage, 1, middle), whole);
    expect(seen.left).toBeLessThanOrEqual(0);
    expect(seen.left + seen.width).toBeGreaterThanOrEqual(stage.width);
    expect(seen.top + seen.height).toBeGreaterThanOrEqual(stage.height);
  }
});
