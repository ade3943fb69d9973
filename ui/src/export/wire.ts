/** What the desk is asked about the press. */

import type {
  Exported,
  ExportLine,
  ExportOrder,
  HouseRules,
  OpenArticle,
  Rules,
  Settings,
} from '../bindings';
import { ask } from '../ipc';

export const exportArticle = (id: string, order: ExportOrder) =>
  ask<Exported>('export_article', { id, order });
/** As it was exported last, into the folder where that lies. */
export const exportAgain = (id: string) => ask<Exported>('export_again', { id });
/** What left the house, newest first. */
export const exportsOf = (id: string) => ask<ExportLine[]>('exports', { id });

export const houseRules = () => ask<HouseRules>('house_rules');
export const saveRules = (rules: Rules) => ask<HouseRules>('save_rules', { rules });

export const correctArticle = (id: string, wrong: string, right: string) =>
  ask<OpenArticle>('correct_article', { id, wrong, right });
/** `at`: when it was made. Only while no export told of it. */
export const takeBackCorrection = (id: string, at: string) =>
  ask<OpenArticle>('take_back_correction', { id, at });
export const withdrawArticle = (id: string, reason: string) =>
  ask<OpenArticle>('withdraw_article', { id, reason });
export const takeBackWithdrawal = (id: string) => ask<OpenArticle>('take_back_withdrawal', { id });

/** Asks for the folder that the portal picks up from. */
export const choosePickupFolder = () => ask<Settings>('choose_pickup_folder');
