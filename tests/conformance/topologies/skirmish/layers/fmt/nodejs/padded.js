exports.padded = (text) => String(text).padStart(8);
