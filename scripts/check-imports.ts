import { readFileSync } from 'node:fs'
import { circlesIn, targetOf } from './import-circles.ts'
import { bans, type Zone, zones } from './import-zones.ts'
import { type Import, importsOf, lineAt } from './imports-of.ts'
import { sourceFiles } from './source-files.ts'

/** The circles of imports among files, one sentence each; types count like values. */
export function circleFaults(sources: ReadonlyMap<string, string>): string[] {
  const graph = new Map(
    [...sources].map(([path, source]) => [
      path,
      importsOf(path, source).imports.flatMap((found) => targetOf(path, found) ?? []),
    ]),
  )
  return circlesIn(graph).map((circle) => `${circle.join(' imports ')}: a circle`)
}

/** What is wrong with a file, one sentence for each import and each ban that is broken. */
export function faultsIn(path: string, source: string): string[] {
  const { imports, code, errors } = importsOf(path, source)
  if (errors.length > 0) return errors.map((message) => `${path} cannot be read: ${message}`)
  return [
    ...imports.flatMap((found) => importFault(path, found)),
    ...(isTest(path) ? [] : banFaults(path, code)),
  ]
}

function importFault(path: string, found: Import): string[] {
  const { specifier, line, typesOnly } = found
  const zone = zoneOf(path)
  if (!zone) return []
  const says = (what: string) => [`${path}:${line} ${zone.place} may not import ${what}`]

  const target = targetOf(path, found)
  if (target === undefined) {
    const name = packageName(specifier)
    const open = !zone.packages || zone.packages.includes(name) || isTest(path)
    return open ? [] : says(`the package ${name}`)
  }

  const allowed = [
    ...zone.mayImport,
    ...(typesOnly ? (zone.mayImportTypes ?? []) : []),
    ...(isTest(path) ? (zone.testsMayImport ?? []) : []),
  ]
  // A zone within this one answers for itself: being inside the folder is not enough to reach it.
  const open = zoneOf(target) === zone || allowed.some((place) => isIn(target, place))
  return open ? [] : says(typesOnly ? `types of ${target}` : target)
}

const banFaults = (path: string, code: string) =>
  bans
    .filter(({ folder }) => isIn(path, folder))
    .flatMap(({ pattern, why }) => {
      const found = pattern.exec(code)
      return found ? [`${path}:${lineAt(code, found.index)} says ${found[0]}, but ${why}`] : []
    })

const isIn = (path: string, place: string) => path === place || path.startsWith(`${place}/`)

const isTest = (path: string) =>
  /\.(test|e2e|contract)\.ts$|^client\/e2e\/|(^|\/)testing\/|^sync-server\/(fuzz|replay)\//.test(path)

const zoneOf = (path: string): Zone | undefined =>
  zones.filter(({ place }) => isIn(path, place)).sort((a, b) => b.place.length - a.place.length)[0]

const packageName = (specifier: string) =>
  specifier.startsWith('node:')
    ? 'node:'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/')

if (process.argv[1] === import.meta.filename) {
  const sources = new Map(sourceFiles(/\.tsx?$/).map((path) => [path, readFileSync(path, 'utf8')]))
  const faults = [
    ...[...sources].flatMap(([path, source]) => faultsIn(path, source)),
    ...circleFaults(sources),
  ]
  for (const fault of faults) console.error(fault)
  console.log(`${sources.size} files, ${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
