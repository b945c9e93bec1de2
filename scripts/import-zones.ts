/** One room of the house (a folder, or a single file), and what it may import of ours besides itself. */
export interface Zone {
  place: string
  /** Folders or files whose values may be imported. */
  mayImport: readonly string[]
  /** Folders or files of which only types may be imported. */
  mayImportTypes?: readonly string[]
  /** Packages by name, `node:` standing for Node's own modules; absent where any package will do. */
  packages?: readonly string[]
  /** What the tests beside these files may import on top; every package is open to them. */
  testsMayImport?: readonly string[]
}

const pure = ['@noble/hashes', 'valibot']
const ground = ['domain/log', 'domain/shared']

const kind = (name: string, besides: readonly string[] = []): Zone => ({
  place: `domain/${name}`,
  mayImport: [...ground, ...besides],
  packages: pure,
  testsMayImport: ['domain'],
})

/** The screens of a kind: drawn with the parts and the frame of every case, and never with another kind's. */
const screens = (name: string): Zone => ({
  place: `client/screens/${name}`,
  mayImport: [
    'domain/index.ts',
    'client/papers',
    'client/parts',
    'client/screens/case',
    'client/screens/kind-screens.ts',
    'client/state',
    'client/style',
    'client/text',
  ],
  testsMayImport: ['client', 'domain'],
})

/** Beside the ground: what every registration at the counter has in common, and certificate numbers. */
const atTheCounter = ['domain/counter', 'domain/numbers']

/** Who may import whom. The zone with the longest place that holds a file decides for it. */
export const zones: readonly Zone[] = [
  { place: 'domain/log', mayImport: [], packages: pure, testsMayImport: ['domain'] },
  {
    place: 'domain/shared',
    // Result and Refusal are the language in which every rule answers; the rest of the log is law-free.
    mayImport: ['domain/log/result.ts'],
    mayImportTypes: ['domain/log'],
    packages: pure,
    testsMayImport: ['domain'],
  },
  // A kind never imports another kind. The counter and certificate numbers are no kinds of case: they are
  // what the kinds that are registered at the counter, and those that issue a certificate, draw on.
  kind('counter', ['domain/numbers']),
  kind('marriage', atTheCounter),
  kind('divorce', atTheCounter),
  kind('reissue', atTheCounter),
  kind('transcript', atTheCounter),
  kind('record-certificate', atTheCounter),
  kind('revocation', atTheCounter),
  kind('e-certificate', atTheCounter),
  kind('appointment', atTheCounter),
  kind('archive-box', atTheCounter),
  kind('statistics-report', atTheCounter),
  // The class of a case follows from its acts; leaving one of any kind out must not compile.
  {
    ...kind('archive'),
    mayImportTypes: [
      'domain/marriage',
      'domain/status-check',
      'domain/dispute',
      'domain/transcript',
      'domain/appointment',
      'domain/archive-box',
      'domain/divorce',
      'domain/reissue',
      'domain/record-certificate',
      'domain/revocation',
      'domain/e-certificate',
      'domain/statistics-report',
    ],
  },
  kind('numbers'),
  kind('status-check'),
  kind('dispute'),
  { place: 'domain/registry', mayImport: ['domain'], packages: pure },
  // What an office reports is counted from all kinds of case, as the registry reads them.
  { place: 'domain/statistics', mayImport: ['domain'], packages: pure },
  // The only door, for those outside; those inside import each other by file.
  { place: 'domain/index.ts', mayImport: ['domain'] },
  { place: 'domain/testing', mayImport: ['domain'] },
  { place: 'domain', mayImport: [], packages: pure, testsMayImport: ['domain'] },
  screens('marriage'),
  screens('divorce'),
  screens('reissue'),
  screens('transcript'),
  screens('record-certificate'),
  screens('revocation'),
  screens('e-certificate'),
  screens('appointment'),
  screens('archive-box'),
  {
    place: 'client',
    mayImport: ['domain/index.ts', 'client/screens'],
    mayImportTypes: ['device-bridge/protocol.ts'],
    testsMayImport: ['sync-server', 'device-bridge', 'scripts', 'domain'],
  },
  {
    place: 'sync-server',
    mayImport: ['domain/index.ts'],
    testsMayImport: ['domain', 'client/sync', 'scripts'],
  },
  { place: 'device-bridge', mayImport: [], testsMayImport: ['scripts', 'domain/testing'] },
  { place: 'scripts', mayImport: ['domain', 'client', 'sync-server', 'device-bridge'] },
]

/** Something the code of a folder never says, tests aside. */
export interface Ban {
  folder: string
  pattern: RegExp
  why: string
}

const noClock = 'the domain has no clock: the time is passed in'

/** What is never said where. Comments are not searched. */
export const bans: readonly Ban[] = [
  { folder: 'domain', pattern: /\bDate\.now\b/, why: noClock },
  { folder: 'domain', pattern: /\bDate\(\s*\)|\bnew Date\b(?!\s*\()/, why: noClock },
  { folder: 'domain', pattern: /\bMath\.random\b/, why: 'the domain has no randomness: it is passed in' },
  {
    folder: 'client/screens',
    pattern: /\bfetch\s*\(/,
    why: 'a screen lays out parts: client/sync asks servers',
  },
  {
    folder: 'client/screens',
    pattern: /\bindexedDB\b/,
    why: 'a screen lays out parts: client/state keeps things',
  },
]
