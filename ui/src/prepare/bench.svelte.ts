/** A photo on the bench: what is done to it, the tool in the hand, and where one looks. */

import { clamp, fitted, sameBox, whole, WHOLE, type Box } from './box';
import { camera, fit, placeAt, type Size } from './camera';
import { begun, done, lifted, redone, undone } from './past';
import { Curves } from './curves.svelte';
import { Pictures } from './picture.svelte';
import { ratioOf, shapeOf, type Wanted } from './ratio';
import { FLAT, frameOf, MOST_STRAIGHTEN, sameRecipe, turned, turnedBack, without, type Tool } from './recipe';
import type { PhotoInfo, Point, Recipe, Tone } from './wire';

/** Of a crop, in ten-thousandths of either side. */
export const LEAST_CROP = 200;
/** CSS pixels around the picture: room for the handles. */
const MARGIN = 28;
/** How much closer than the whole picture one can look, where a pixel of it is not yet one of the screen's. */
const CLOSEST = 8;

export class Bench {
  private past = $state.raw(begun<Recipe>(null as unknown as Recipe));
  readonly pictures: Pictures;
  readonly curves = new Curves();
  tool: Tool = $state('crop');
  wanted: Wanted = $state.raw({ shape: 'original', tall: false });
  stage: Size = $state.raw({ width: 0, height: 0 });
  /** 1: the view is whole on the stage. */
  zoom = $state(1);
  private middle: Point = $state.raw({ x: WHOLE / 2, y: WHOLE / 2 });
  /** Without tone and blurs, while a key is held. */
  bare = $state(false);
  beside = $state(false);
  /** The horizon is about to be drawn. */
  levelling = $state(false);
  straightening = $state(false);
  /** Which blur is in the hand. */
  blur: number | null = $state(null);

  constructor(
    readonly photo: PhotoInfo,
    private readonly former: Recipe,
    now: Recipe = former,
  ) {
    this.past = sameRecipe(former, now) ? begun(now) : done(begun(former), now, null);
    this.pictures = new Pictures(photo.id);
    this.wanted = shapeOf(now.crop, this.frame);
  }

  get recipe(): Recipe {
    return this.past.now;
  }
  readonly changed = $derived.by(() => !sameRecipe(this.past.now, this.former));
  readonly undoable = $derived.by(() => this.past.before.length > 0);
  readonly redoable = $derived.by(() => this.past.after.length > 0);
  private readonly lies = $derived.by(() => this.past.now.turns % 2);
  /** The same one until the photo is turned. */
  readonly frame = $derived.by(() =>
    frameOf({ width: this.photo.original_width, height: this.photo.original_height }, { turns: this.lies }),
  );
  /** The recipe as far as it is drawn: the tone is a filter over it. It stays the same one while only tones change. */
  readonly drawn: Recipe = $derived.by(() => JSON.parse(this.drawnAs) as Recipe);
  private readonly drawnAs = $derived.by(() =>
    JSON.stringify({ ...this.past.now, tone: FLAT, focus: null, crop: null }),
  );
  readonly crop: Box = $derived.by(() => this.past.now.crop ?? whole);
  readonly ratio = $derived.by(() => ratioOf(this.wanted, this.frame));
  /** The part of the straight frame that is on the stage. */
  readonly view: Box = $derived.by(() => (this.tool === 'crop' ? whole : this.crop));
  private readonly fits = $derived.by(() => fit(this.view, this.frame, this.stage, MARGIN));
  readonly camera = $derived.by(() =>
    camera(this.view, this.frame, this.stage, this.fits * this.zoom, this.middle),
  );
  readonly closest = $derived.by(() => Math.max(CLOSEST, 1 / this.fits));

  /** `stroke`: what the hand is doing, undone at once; null for a step of its own. */
  do(recipe: Recipe, stroke: string | null = null) {
    if (!sameRecipe(recipe, this.recipe)) this.past = done(this.past, recipe, stroke);
  }
  lift() {
    this.past = lifted(this.past);
  }
  undo() {
    this.past = undone(this.past);
    this.seeAnew();
  }
  redo() {
    this.past = redone(this.past);
    this.seeAnew();
  }
  private seeAnew() {
    this.wanted = shapeOf(this.recipe.crop, this.frame);
    if (this.blur !== null && this.blur >= this.recipe.blurs.length) this.blur = null;
  }

  cut(box: Box, stroke: string | null = null) {
    this.do({ ...this.recipe, crop: sameBox(box, whole) ? null : box }, stroke);
  }
  shape(wanted: Wanted) {
    this.wanted = wanted;
    const ratio = ratioOf(wanted, this.frame);
    if (ratio !== null) this.cut(fitted(this.crop, ratio, LEAST_CROP));
  }
  /** `straighten`: hundredths of a degree. */
  straighten(straighten: number, stroke: string | null = null) {
    const within = clamp(Math.round(straighten), -MOST_STRAIGHTEN, MOST_STRAIGHTEN);
    this.do({ ...this.recipe, straighten: within }, stroke);
  }
  tone(changed: Partial<Tone>, stroke: string) {
    this.do({ ...this.recipe, tone: { ...this.recipe.tone, ...changed } }, stroke);
  }
  turn(way: 'left' | 'right') {
    this.do(way === 'right' ? turned(this.recipe) : turnedBack(this.recipe));
    this.wanted = { ...this.wanted, tall: !this.wanted.tall };
  }
  takeBack(tool: Tool) {
    this.do(without(this.recipe, tool));
    this.seeAnew();
  }
  takeAllBack(plain: Recipe) {
    this.do(plain);
    this.blur = null;
    this.seeAnew();
  }

  pick(tool: Tool) {
    this.tool = tool;
    this.levelling = false;
    this.straightening = false;
    this.beside = false;
    this.zoom = 1;
  }

  /** The place of the straight frame in the middle of the stage. */
  private get seen(): Point {
    return placeAt(this.camera, this.stage.width / 2, this.stage.height / 2);
  }
  /** Looks closer or from further away; `at`: CSS pixels of the stage, which stays where it is. */
  look(zoom: number, at = { x: this.stage.width / 2, y: this.stage.height / 2 }) {
    const place = placeAt(this.camera, at.x, at.y);
    const seen = this.seen;
    const nearer = clamp(zoom, 1, this.closest);
    const shrunk = this.zoom / nearer;
    this.middle = { x: place.x + (seen.x - place.x) * shrunk, y: place.y + (seen.y - place.y) * shrunk };
    this.zoom = nearer;
    if (this.camera.scale * devicePixelRatio * this.frame.width > 1600) void this.pictures.sharpen();
  }
  /** A pixel of the picture for a CSS pixel. */
  lookClosely() {
    this.look(1 / this.fits);
  }
  /** CSS pixels. */
  pan(dx: number, dy: number) {
    this.middle = placeAt(this.camera, this.stage.width / 2 + dx, this.stage.height / 2 + dy);
  }
}
