import tseslint from 'typescript-eslint';

/** No `any`, no HTML from strings, no console in what ships; size limits hold the tail of long functions down. */
export default tseslint.config(
  {
    ignores: ['dist/**', 'node_modules/**', 'public/**', 'tests/site/**', 'tests/cases/**', 'output/**'],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-params': ['error', 4],
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'HTML from strings: use textContent and elements.' },
        { property: 'outerHTML', message: 'HTML from strings: use textContent and elements.' },
        { property: 'insertAdjacentHTML', message: 'HTML from strings: use textContent and elements.' },
      ],
      'no-eval': 'error',
      'no-implied-eval': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['tests/**', 'scripts/**'], rules: { 'no-restricted-properties': 'off' } },
);
