/**
 * Takes the polyfill's place in injected scripts (scripts/build/content.ts): what they use gives promises in both browsers under Manifest V3,
 * and three kilobytes in every page are worth an alias.
 */
declare const globalThis: { readonly browser?: unknown; readonly chrome?: unknown };

export default globalThis.browser ?? globalThis.chrome;
