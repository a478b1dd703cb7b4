/** The part of zip.js that needs neither WebAssembly nor workers of its own; its types are those of the whole. */
declare module '@zip.js/zip.js/lib/zip-core-native.js' {
  export * from '@zip.js/zip.js';
}
