import js from '@eslint/js'
import hooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name that is found by search.',
}
const noForeignMarkup = [
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text is only text: render nodes.' },
  { selector: "MemberExpression[property.name=/^(innerHTML|outerHTML)$/]", message: 'Text is only text: use textContent.' },
]
// Words in the interface come from the catalogues, in both languages.
const noTextInCode = {
  selector: 'JSXText[value=/[A-Za-z\\u00C0-\\u024F]{2}/]',
  message: 'No text in code: put it in src/renderer/text and use its id.',
}

export default tseslint.config(
  { ignores: ['out/', 'dist/', '.cache/', 'node_modules/', 'tests/walls/planted/', 'screenshots/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/require-await': 'off',
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', noDefaultExport, ...noForeignMarkup],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error',
        { name: 'Date', message: 'Time comes in as an argument.' },
        { name: 'performance', message: 'Time comes in as an argument.' }],
      'no-restricted-properties': ['error',
        { object: 'Math', property: 'random', message: 'Chance comes in as a seed.' }],
      'no-restricted-syntax': ['error', noDefaultExport, ...noForeignMarkup,
        { selector: ':function[async=true]', message: 'The domain does not wait.' },
        { selector: 'AwaitExpression', message: 'The domain does not wait.' },
        { selector: 'ThrowStatement', message: 'A refusal is a value.' },
        { selector: 'ClassDeclaration[superClass]', message: 'No inheritance in the domain.' }],
    },
  },
  {
    files: ['src/renderer/**/*.tsx'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-restricted-syntax': ['error', noDefaultExport, ...noForeignMarkup, noTextInCode],
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts', 'tests/**/*.tsx'],
    rules: {
      'max-lines': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
    },
  },
  {
    files: ['*.mjs', '*.cjs', '*.config.ts', '*.config.mts', 'scripts/**/*.mjs', 'scripts/**/*.cjs', 'src/main/commands/**/*.ts', 'tests/**/*.mjs', 'tests/bench/**/*.ts'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: { ...tseslint.configs.disableTypeChecked.languageOptions, globals: { AbortController: 'readonly', process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', setInterval: 'readonly', clearInterval: 'readonly', performance: 'readonly', module: 'readonly', require: 'readonly', __dirname: 'readonly', fetch: 'readonly', AbortSignal: 'readonly' } },
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'no-console': 'off', 'no-restricted-syntax': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
)
