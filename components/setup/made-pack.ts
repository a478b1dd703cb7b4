import { createContext } from 'react';
import type { ChosenPack } from './pack-file';

/** The address of the pack editor within the settings page. */
export const EDITOR_HASH = '#policy-editor';

/** The pack that was made in the editor while the set-up was waiting for one; null where none was. */
export const MadePackContext = createContext<ChosenPack | null>(null);
