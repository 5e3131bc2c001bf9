import { isList, isMap } from '../value.ts'
import type { Json, JsonMap } from '../value.ts'
import { cellText } from './cell.ts'
import { keysOf } from './keys.ts'
import { refuse, typeName } from './refuse.ts'
import { layOut } from './table-layout.ts'
import type { TableLook } from './table-layout.ts'
import { addRow, newSection, setHeaders } from './table-section.ts'
import type { Section } from './table-section.ts'

/**
 * What `--output table` prints. A map is a section, with its scalars as one row and its containers as sections below,
 * a level deeper; a list of maps is a section with a row for each.
 *
 * @param title stands over the outermost section. @see TableLook for the rest.
 * @returns nothing for what Python calls false: null, false, 0, and the empty string, list and map.
 * @throws CliError `general`, where the rows of a section differ in length, or a list begins with a map and holds
 * something else too.
 */
export function writeTable(value: Json, { title, ...look }: TableLook & { readonly title: string }): string {
  const sections: Section[] = []
  addValue(sections, title, value, 0)
  return sections.length === 0 ? '' : layOut(sections, look)
}

/** A scalar gets a section with a title only: its value is never shown. An odd habit, but scripts know the output. */
function addValue(sections: Section[], title: string, value: Json | undefined, indent: number): void {
  if (isFalse(value)) return
  sections.push(newSection(title, indent))
  if (isMap(value)) addMap(sections, value, indent)
  else if (isList(value)) addList(sections, title, value, indent)
}

/** Of `NaN`, which JavaScript thinks false, Python thinks otherwise. */
function isFalse(value: Json | undefined): boolean {
  if (isMap(value)) return value.size === 0
  if (isList(value)) return value.length === 0
  return value === undefined || value === null || value === false || value === '' || value === 0 || value === 0n
}

/** A single scalar stands beside its key; more of them are a row under a header. */
function addMap(sections: Section[], map: JsonMap, indent: number): void {
  const { scalars, containers } = keysOf([map])
  const cells = scalars.map((key) => cellText(map.get(key)))
  const section = latest(sections)
  if (cells.length === 1) addRow(section, [...scalars, ...cells])
  else if (cells.length > 1) {
    setHeaders(section, scalars)
    addRow(section, cells)
  }
  for (const key of containers) addValue(sections, key, map.get(key), indent + 1)
}

function addList(sections: Section[], title: string | undefined, list: readonly Json[], indent: number): void {
  if (isMap(list[0])) addMaps(sections, title, mapsOf(list), indent)
  else for (const item of list) addItem(sections, item)
}

/**
 * A list of scalars is a row. A map in this place is a row of its keys, since Python runs over the keys of a map. A
 * deeper list continues the section at hand, and the sections in it begin at the margin again.
 */
function addItem(sections: Section[], item: Json): void {
  if (isList(item) && item.some((inner) => isMap(inner) || isList(inner))) addList(sections, undefined, item, 0)
  else if (isMap(item)) addRow(latest(sections), [...item.keys()])
  else addRow(latest(sections), isList(item) ? item.map(cellText) : [cellText(item)])
}

/** Where any of the maps has containers, each map has its own section, and its containers stand below it. */
function addMaps(sections: Section[], title: string | undefined, maps: readonly JsonMap[], indent: number): void {
  const { scalars, containers } = keysOf(maps)
  setHeaders(latest(sections), scalars)
  for (const [at, map] of maps.entries()) {
    if (at > 0 && containers.length > 0) {
      sections.push(newSection(title, indent))
      setHeaders(latest(sections), scalars)
    }
    const cells = scalars.map((key) => cellText(map.get(key)))
    addRow(latest(sections), cells)
    for (const key of containers) addValue(sections, key, map.get(key), indent + 1)
  }
}

/** Rows go to the section that was begun last, even if a nested list began it. */
function latest(sections: readonly Section[]): Section {
  return sections.at(-1) ?? newSection(undefined, 0)
}

/**
 * The items of a list that begins with a map. An empty string or list passes for an empty map as long as there are no
 * columns to be filled: Python finds no keys in either. The words of the error depend on which step fails over the item.
 */
function mapsOf(list: readonly Json[]): readonly JsonMap[] {
  const maps = list.map((item) => (isMap(item) ? item : passesForMap(item)))
  const odd = list.find((item) => !isMap(item))
  if (odd !== undefined && keysOf(maps).scalars.length > 0) refuse(`'${typeName(odd)}' object has no attribute 'get'`)
  return maps
}

function passesForMap(item: Json): JsonMap {
  if (typeof item === 'string') return item === '' ? new Map() : refuse("string indices must be integers, not 'str'")
  if (!isList(item)) return refuse(`'${typeName(item)}' object is not iterable`)
  const [index] = item
  return index === undefined ? new Map() : refuse(`list indices must be integers or slices, not ${typeName(index)}`)
}
