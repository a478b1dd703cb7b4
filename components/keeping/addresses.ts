/** The page of the register with what is due, held and deleted. */
export const KEEPING_ADDRESS = '#/keeping';
export const PERSON_ADDRESS = '#/person';
