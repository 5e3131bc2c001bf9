import { readFileSync } from 'node:fs'
import { Script } from 'node:vm'

/** What the build knows of itself; it puts this here. */
declare const BUILD: Build

interface Build {
  /** The folder of the packs, named after what is in them: a cache cannot meet other code than its own. */
  readonly folder: string
  /** The pack in which a chunk lies; any other chunk is alone in one of its own name. */
  readonly packOf: Readonly<Record<string, string>>
}

type Require = (id: string) => object

/** A chunk as a function, called as Node calls a CommonJS module. */
type Chunk = (exports: object, require: Require, module: Module, filename: string, dirname: string) => void

interface Module {
  exports: object
}

/** The code of a program. */
export interface Code {
  readonly load: Require
  /** The folder of the code cache that this Node can use; it may not exist. */
  readonly cache: string
  /** What has been opened, by the name of the pack. */
  readonly scripts: ReadonlyMap<string, Script>
}

interface Launch {
  readonly launch: (root: string, argv: readonly string[]) => Promise<boolean>
}

/**
 * Starts the program.
 *
 * @param root the folder of package.json
 * @param require where Node's own modules come from
 */
export function boot(root: string, require: Require): void {
  const main = openCode(`${root}/dist`, require).load('./launch.cjs') as Launch
  void main.launch(root, process.argv.slice(2)).then((written) => {
    // A proxy that never answered would keep the process: nobody but its agent can close that socket.
    if (written) process.exit()
  })
}

/**
 * Opens the packs of this build as they are needed. A pack is a script whose value is an object: chunks of CommonJS by
 * name. Node would load single files without V8's code cache, and compiling is most of a start.
 *
 * A cache that is missing or cut short only costs time; V8 refuses it, and one of another version is not even looked at.
 */
export function openCode(dist: string, require: Require, { folder, packOf }: Build = BUILD): Code {
  const home = `${dist}/${folder}`
  const cache = `${home}/${process.versions.v8}-${process.platform}-${process.arch}`
  const scripts = new Map<string, Script>()
  const chunks = new Map<string, Chunk>()
  const loaded = new Map<string, Module>()

  const open = (pack: string): void => {
    const filename = `${home}/${pack}`
    const cachedData = readCache(`${cache}/${pack}`)
    // The build writes nothing but ASCII, which is read faster as Latin-1.
    const script = new Script(readFileSync(filename, 'latin1'), { filename, ...(cachedData && { cachedData }) })
    scripts.set(pack, script)
    for (const [name, chunk] of Object.entries<Chunk>(script.runInThisContext())) chunks.set(name, chunk)
  }

  const load = (id: string): object => {
    if (!id.startsWith('./')) return require(id)
    const name = id.slice('./'.length)
    const known = loaded.get(name)
    if (known !== undefined) return known.exports
    if (!chunks.has(name)) open(packOf[name] ?? name)
    const module: Module = { exports: {} }
    loaded.set(name, module)
    chunks.get(name)?.(module.exports, load, module, `${home}/${name}`, home)
    return module.exports
  }

  return { load, cache, scripts }
}

function readCache(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
