/** Lexicons are plain text files that the bundler inlines. */
declare module '*?raw' {
  const text: string;
  export default text;
}
