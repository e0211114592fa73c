/** Vite puts the bytes of the font into the program as a data: address. */
declare module '*.woff2?inline' {
  export const address: string
  // eslint-disable-next-line no-restricted-syntax -- this is how the bundler hands out a file
  export default address
}
