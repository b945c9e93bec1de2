import { parseSync, Visitor } from 'vite'

/** One import of a file: what it names, on which line, and whether only types cross. */
export interface Import {
  specifier: string
  line: number
  typesOnly: boolean
}

/** A source file as far as import zones care: its imports, its code without comments, its syntax errors. */
export interface Parsed {
  imports: Import[]
  code: string
  errors: string[]
}

/** Reads a TypeScript file's static, dynamic, re-exporting and type imports with the compiler's own parser. */
export function importsOf(path: string, source: string): Parsed {
  const { program, module, comments, errors } = parseSync(path, source)
  const found = (specifier: string, start: number, typesOnly: boolean): Import => ({
    specifier,
    line: lineAt(source, start),
    typesOnly,
  })

  const statics = module.staticImports.map(({ start, moduleRequest }) =>
    found(moduleRequest.value, start, source.startsWith('import type', start)),
  )
  const reexports = module.staticExports.flatMap(({ start, entries }) => {
    const request = entries[0]?.moduleRequest
    return request ? [found(request.value, start, source.startsWith('export type', start))] : []
  })
  const dynamics = module.dynamicImports.map(({ start, moduleRequest }) =>
    found(source.slice(moduleRequest.start + 1, moduleRequest.end - 1), start, false),
  )
  const typeQueries: Import[] = []
  new Visitor({
    TSImportType: ({ source: { value }, start }) => void typeQueries.push(found(value, start, true)),
  }).visit(program)

  return {
    imports: [...statics, ...reexports, ...dynamics, ...typeQueries],
    code: comments.reduce(blank, source),
    errors: errors.map(({ message }) => message),
  }
}

/** The line, counted from one, that holds a position of a text. */
export const lineAt = (text: string, position: number) => text.slice(0, position).split('\n').length

const blank = (text: string, { start, end }: { start: number; end: number }) =>
  text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
