/** A text template, imported as its text. */
declare module '*.liquid' {
  const text: string;
  export default text;
}
