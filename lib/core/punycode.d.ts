// By its file: the bare name is Node's own, deprecated module.
declare module 'punycode/punycode.js' {
  const punycode: { toUnicode(name: string): string };
  export default punycode;
}
