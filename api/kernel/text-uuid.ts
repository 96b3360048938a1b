/**
 * An id of the shape of a UUID (version 8, RFC 9562) made from a text: the same text gives the same id
 * on every machine. Four lanes of the finaliser of MurmurHash3 (A. Appleby); not for secrets.
 */
export function uuidOfText(text: string): string {
  const lanes = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  for (let i = 0; i < text.length; i++)
    for (let lane = 0; lane < 4; lane++)
      lanes[lane] = scrambled(lanes[lane] ^ Math.imul(text.charCodeAt(i) + 1, 0x01000193 + 2 * lane));
  for (let lane = 0; lane < 4; lane++)
    lanes[lane] = scrambled(lanes[lane] ^ lanes[(lane + 1) & 3] ^ text.length);
  lanes[1] = (lanes[1] & 0xffff0fff) | 0x8000;
  lanes[2] = (lanes[2] & 0x3fffffff) | 0x80000000;
  const hex = lanes.map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function scrambled(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits ^= bits >>> 13;
  bits = Math.imul(bits, 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}
