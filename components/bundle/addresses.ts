/** The assistant that makes a bundle. */
export const BUNDLE_ADDRESS = '#/bundle';
/** Every bundle that was made or begun. */
export const BUNDLES_ADDRESS = '#/bundles';
export const bundleAddress = (id: string): string => `${BUNDLES_ADDRESS}/${id}`;
/** Where the pictures and words of one flag are hidden. */
export const redactAddress = (flagId: string): string => `#/redact/${flagId}`;
