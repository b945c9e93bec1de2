import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A Debian package the tests need, and how to tell that what it brings is already here. */
interface SystemPackage {
  name: string
  brings: string
  isHere: () => boolean
}

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const systemPackages = [
  {
    name: 'chromium',
    brings: 'Chromium, or CHROMIUM set to its path',
    isHere: () => Boolean(chromiumPath()),
  },
  { name: 'fonts-noto-cjk', brings: 'a Chinese font that fontconfig knows', isHere: hasChineseFont },
  {
    name: 'poppler-utils',
    brings: 'pdftotext and pdftoppm',
    isHere: () => onPath('pdftotext') && onPath('pdftoppm'),
  },
] as const satisfies SystemPackage[]

/** The name of a Debian package the tests may ask for. */
export type SystemPackageName = (typeof systemPackages)[number]['name']

/** The Chromium to drive: `CHROMIUM`, then the usual places; throws with what to do when there is none. */
export function findChromium(): string {
  const path = chromiumPath()
  if (!path) throw new Error('No Chromium found. Install it, or set CHROMIUM to the path of its executable.')
  return path
}

/** Installs what is missing when this is Debian and we are root; otherwise throws with exactly what to install. */
export function ensureSystemPackages(needed: readonly SystemPackageName[]): void {
  const missing = () => systemPackages.filter(({ name, isHere }) => needed.includes(name) && !isHere())
  const before = missing()
  if (before.length === 0) return

  const isRootOnDebian = existsSync('/etc/debian_version') && process.getuid?.() === 0
  if (isRootOnDebian) aptInstall(before.map(({ name }) => name))
  const after = missing()
  if (after.length === 0) return

  const names = after.map(({ name }) => name).join(' ')
  const wants = after.map(({ brings }) => `  - ${brings}`).join('\n')
  throw new Error(
    `The tests need, and did not find:\n${wants}\nOn Debian or Ubuntu: sudo apt-get install --no-install-recommends ${names}`,
  )
}

function aptInstall(names: readonly string[]) {
  console.log(`installing Debian packages: ${names.join(' ')}`)
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  execFileSync('apt-get', ['update', '-qq'], options)
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], options)
}

function chromiumPath(): string | undefined {
  const chosen = process.env.CHROMIUM
  if (chosen && !isExecutable(chosen))
    throw new Error(`CHROMIUM is ${chosen}, which is not an executable file.`)
  return chosen || usualPlaces.find(isExecutable)
}

/** Where fonts-noto-cjk puts its font; fontconfig's own tools are another package. */
const fontOfDebian = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'

function hasChineseFont(): boolean {
  if (process.platform !== 'linux' || existsSync(fontOfDebian)) return true
  return spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout?.trim().length > 0
}

const onPath = (program: string) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)))

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
