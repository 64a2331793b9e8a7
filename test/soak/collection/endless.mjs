// Read by the reading thread before its own code: a file that holds one of these words never comes to an end, as one might
// that some reader is slow on.
const decode = Buffer.prototype.toString;
const held = [];
Buffer.prototype.toString = function decodeOrHang(...words) {
  const text = decode.apply(this, words);
  while (text.includes("never ends"));
  while (text.includes("fills the memory")) held.push(new Array(1_000).fill({ ...held }));
  return text;
};
