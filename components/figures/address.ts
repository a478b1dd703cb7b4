/** The page of figures in the register. */
export const FIGURES_ADDRESS = '#/figures';
