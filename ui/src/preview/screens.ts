/** The screens on which a web page is looked at. */

/** In the order in which they are offered. */
export const SCREEN_NAMES = ['phone', 'tablet', 'desktop'] as const;
export type ScreenName = (typeof SCREEN_NAMES)[number];

/** CSS pixels across. */
export const SCREENS: Record<ScreenName, number> = { phone: 390, tablet: 820, desktop: 1280 };

export const isScreen = (view: string): view is ScreenName => view in SCREENS;

/** How much smaller a screen is shown so that it fits into a room so wide; never larger. */
export const scaleOf = (screen: ScreenName, room: number): number => Math.min(1, room / SCREENS[screen]);
