// Who may import whom. docs/spec/walls.md says why; tests/unit/walls.test.ts plants a violation of every
// rule and expects it here.
module.exports = {
  forbidden: [
    { name: 'domain-is-closed', severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^src/domain/' } },
    { name: 'contract-knows-only-domain', severity: 'error',
      from: { path: '^src/contract/', pathNot: '\\.test\\.ts$' }, to: { pathNot: ['^src/(contract|domain)/', '^node_modules/zod/'] } },
    { name: 'electron-only-at-the-edge', severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/(index\\.ts|platform/)', '^src/preload/'] },
      to: { path: '(^|node_modules/)electron(/|$)' } },
    { name: 'platform-only-from-the-root', severity: 'error',
      from: { path: '^src/main/', pathNot: ['^src/main/index\\.ts', '^src/main/platform/'] }, to: { path: '^src/main/platform/' } },
    { name: 'shells-do-not-meet', severity: 'error',
      from: { path: '^src/(main|preload|renderer)/' },
      to: { path: '^src/(main|preload|renderer)/', pathNot: '^src/$1/' } },
    { name: 'windows-do-not-meet', severity: 'error',
      from: { path: '^src/renderer/(facilitator|projector)/' },
      to: { path: '^src/renderer/(facilitator|projector)/', pathNot: '^src/renderer/$1/' } },
    { name: 'scene-and-ui-know-no-window', severity: 'error',
      from: { path: '^src/renderer/(scene|ui|replica|text)/' }, to: { path: '^src/renderer/(facilitator|projector)/' } },
    { name: 'no-node-in-the-browser', severity: 'error',
      from: { path: '^src/(renderer|preload)/', pathNot: '\\.test\\.tsx?$' }, to: { dependencyTypes: ['core'] } },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.tests.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
}
