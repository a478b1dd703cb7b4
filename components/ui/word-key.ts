/** Names in the messages files hold no hyphens, because Chrome refuses them. */
export type WordKey<S extends string> = S extends `${infer A}-${infer B}` ? `${A}_${WordKey<B>}` : S;

/** `threat-violence` → `threat_violence`: the last part of a key in the messages file. */
export const wordKey = <S extends string>(id: S): WordKey<S> => id.replaceAll('-', '_') as WordKey<S>;
