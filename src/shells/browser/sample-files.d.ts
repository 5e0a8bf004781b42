/** webpack brings a sample as its bytes in base64. */
declare module '*.xlsx' {
  const base64: string;
  export default base64;
}
declare module '*.docx' {
  const base64: string;
  export default base64;
}
