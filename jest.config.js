/** Unit and property tests run from the TypeScript sources; browser tests run the built bundles. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' } },
    ],
    '\\.liquid$': '<rootDir>/test/support/text-module.mjs',
  },
  testTimeout: 60_000,
};
