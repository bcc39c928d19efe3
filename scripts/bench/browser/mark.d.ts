/** The part of mark.js that the bench uses; the package has no types of its own. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: HTMLElement);
    markRanges(ranges: readonly { readonly start: number; readonly length: number }[]): void;
  }
}
