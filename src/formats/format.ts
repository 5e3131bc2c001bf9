import type { Draft } from '../model/draft.ts'
import type { Protocol } from '../model/facts.ts'
import type { Shell } from '../grammar/shell-word.ts'
import type { FieldName } from '../model/fields.ts'
import type { Value, ValueMap } from '../value.ts'
import type { World } from '../world.ts'
import type { Path, Place } from '../yaml/places.ts'
import type { Lookup } from './lookup.ts'

/** A way to write integrations down. One format, one file; what several share stands in folders beside them. */
export interface Format {
  readonly name: string
  /** A few words for help and documents. */
  readonly title: string
  /** What it is read from. */
  readonly from?: Source['kind']
  /** Of a text: its language, and the endings of files that are in it whatever they hold. */
  readonly language?: { readonly syntax: 'hcl' | 'shell'; readonly endings: RegExp }
  /** Whether a text or a document is of this format. Asked in the order of the index, and cheap. */
  readonly detect?: (source: Source) => boolean
  /** @throws CliError `param` for what cannot be read at all; the rest is a note */
  readonly read?: (source: Source, settings: ReadSettings) => Reading | Promise<Reading>
  readonly write?: (items: readonly Item[], settings: WriteSettings) => Written
  /** What it writes holds commands, which are for a shell. */
  readonly shells?: true
  /** The names of references for which its language has a word, so that nobody needs to give them. */
  readonly knows?: readonly string[]
}

/**
 * What is read: a document of JSON or YAML, with the places of its members (YAML's short tags of CloudFormation stand
 * there as its functions do, `!Ref a` as `{Ref: a}`), or a text in a language of its own.
 */
export type Source =
  | {
      readonly kind: 'document'
      readonly value: ValueMap
      readonly place: (path: Path) => Place | undefined
      readonly syntax: 'json' | 'yaml'
    }
  | { readonly kind: 'text'; readonly text: string }

export interface ReadSettings {
  /** What `--set` gives. */
  readonly lookup: Lookup
  /** The bytes of a file that comes with the program. */
  readonly shipped: World['shipped']
}

/** What was found in a source, and what is to be said of it that concerns none of the integrations. */
export interface Reading {
  readonly found: readonly Found[]
  readonly notes: readonly Note[]
}

export type Found = FoundIntegration | FoundRest

interface AnyFound {
  /** As the document calls it: logical id, address, name; empty where it has none. `--only` picks by it. */
  readonly name: string
  /** Other names by which it can be picked: `aws_apigatewayv2_integration.orders` beside `orders`. */
  readonly aliases?: readonly string[]
  readonly notes: readonly Note[]
  /** The place of a member, by the names that it has in the draft; `[]` for the integration itself. */
  readonly place: (path: Path) => Place | undefined
}

export interface FoundIntegration extends AnyFound {
  readonly kind: 'integration'
  /** Members by their wire names, `as: 'document'`. Texts and numbers may be templates. */
  readonly draft: Draft
  /** What the tool sends where the document is silent. */
  readonly defaults?: ReadonlyMap<FieldName, Value>
  /** What the document says the API is. */
  readonly protocol?: Protocol
  /** What exists already has an id. */
  readonly id?: string
  /** Where the document holds routes: that which leads here. */
  readonly route?: Route
  /** Where the document is a line of results: what an earlier run made of it. */
  readonly earlier?: Earlier
}

/** What a run of `create-integrations` made of an integration. */
export interface Earlier {
  /** `created` and `exists`: it is there. `unknown`: it may be. The others: it is not. */
  readonly status: 'created' | 'exists' | 'refused' | 'failed' | 'unknown' | 'skipped'
  readonly id?: string
}

/** The integration of a method of a REST API (v1). */
export interface FoundRest extends AnyFound {
  readonly kind: 'rest'
  /** Its members as CloudFormation names them: `Type`, `IntegrationHttpMethod`, `IntegrationResponses`. May hold templates. */
  readonly integration: ValueMap
  readonly route?: Route
}

export interface Route {
  /** `ANY` for all. */
  readonly method: string
  /** `/orders/{id}`; `$default` */
  readonly path: string
}

/**
 * What became of a member. `carried`: as it was; `changed`: in another way, `says` tells how; `assumed`: the source is
 * silent, and this stands for it; `lost`: it has no place in the target, `says` tells why. `skipped`: something of the
 * document was not read; `told`: worth knowing, and nothing is missing.
 */
export interface Note {
  readonly kind: 'carried' | 'changed' | 'assumed' | 'lost' | 'skipped' | 'told'
  /** As the source names it, with dots: `Integration.CacheNamespace`. Of a document: the name of the part. */
  readonly member: string
  /** A sentence, or a few words that go on from the member. May be empty for what is carried. */
  readonly says: string
  /** What to do instead, in the imperative, lower case. */
  readonly instead?: string
  readonly place?: Place
  /** The tool that the source is written for refuses this, or it is not what it looks like: `validate` tells of it. */
  readonly finding?: 'error' | 'warning'
}

/** One integration to be written. */
export interface Item {
  /** As the source calls it; the writer makes a name of its language of it. */
  readonly name: string
  readonly draft: Draft
  readonly protocol?: Protocol | undefined
  /** Of what exists: its id, for import. */
  readonly id?: string | undefined
  readonly route?: Route | undefined
}

export interface WriteSettings {
  /** For commands. */
  readonly shell: Shell
}

export interface Written {
  /** With its final line break. */
  readonly text: string
  readonly notes: readonly WrittenNote[]
  /** Of items with an id: how to take over what exists, beside the text. */
  readonly takeover?: Takeover
}

export interface WrittenNote extends Note {
  /** The position of the item it is about. */
  readonly item: number
}

/** How a tool takes over what exists: commands to run, as they are pasted, and a file that these want. */
export interface Takeover {
  readonly commands: readonly string[]
  /** `spare`: the commands do without it. */
  readonly file?: { readonly name: string; readonly text: string; readonly spare?: true }
}
