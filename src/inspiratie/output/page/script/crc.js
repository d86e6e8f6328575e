/* Check sums. */

const CRC_32 = 0xedb88320;
const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? CRC_32 ^ (crc >>> 1) : crc >>> 1;
  return crc;
});

/** Return the CRC-32 of bytes, as ISO 3309 has it. @param {number} length How many there are. @param {(at: number) => number} byteAt */
export const crc32 = (length, byteAt) => {
  let crc = 0xffffffff;
  for (let at = 0; at < length; at += 1) crc = TABLE[(crc ^ byteAt(at)) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
};
