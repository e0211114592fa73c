import { cssVariables, type Theme } from './tokens.ts'

/**
 * Puts the tokens of a theme on the root element. Through CSSOM, because the content security policy allows no style
 * in the page; so the canvas and the style sheets always have the same colours.
 */
export function showTheme(root: HTMLElement, theme: Theme): void {
  for (const [name, value] of Object.entries(cssVariables(theme))) root.style.setProperty(name, value)
  root.dataset['theme'] = theme
  root.style.colorScheme = theme === 'dark' ? 'dark' : 'light'
}
