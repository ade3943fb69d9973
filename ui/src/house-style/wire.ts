/** The house style, over the one door to the desk. */

import type { HouseStyle } from '../bindings';
import { addressOf, ask } from '../ipc';

export const houseStyle = () => ask<HouseStyle>('house_style');
/** Answers what is kept, tidied. */
export const saveHouseStyle = (style: HouseStyle) => ask<HouseStyle>('save_house_style', { style });
/** Asks for a file; nothing where none is chosen. */
export const chooseLogo = () => ask<string | null>('choose_logo');
export const logoAddress = (logo: string) => addressOf(`logo/${logo}`);
