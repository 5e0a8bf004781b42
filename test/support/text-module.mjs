/** A text file imported as its text, as the bundles do. */
export default {
  process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }),
};
