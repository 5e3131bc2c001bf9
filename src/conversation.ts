/** A talk with a person, on standard error. */
export interface Conversation {
  readonly ask: (prompt: Prompt) => Promise<Answered>
  /** Lines between the questions, with their line break. */
  readonly say: (text: string) => void
  /** Gives the terminal back as it was. */
  readonly end: () => void
}

/** `texts` of several choices; `back` to the question before; `cancelled` by Ctrl-C or the end of the input. */
export type Answered =
  | { readonly is: 'answer'; readonly text: string }
  | { readonly is: 'answers'; readonly texts: readonly string[] }
  | { readonly is: 'back' }
  | { readonly is: 'cancelled' }

export type Prompt = TextPrompt | ChoicePrompt | ListPrompt | ChecksPrompt | EditorPrompt

interface AnyPrompt {
  readonly message: string
  /** Dim, below the question: an example, or what the answer is for. */
  readonly note?: string
}

/** A line. `check` says what is wrong with an answer, and the question is asked again; `undefined` lets it pass. */
export interface TextPrompt extends AnyPrompt {
  readonly kind: 'text'
  readonly default?: string
  readonly check: (text: string) => string | undefined
}

/** One of a few. */
export interface ChoicePrompt extends AnyPrompt {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
  /** The value of the one that is pointed at. */
  readonly default?: string
}

/**
 * One of many, which are still on their way: found as one types, or typed whole. Where they cannot be had, a line is
 * asked for, with why.
 */
export interface ListPrompt extends AnyPrompt {
  readonly kind: 'list'
  readonly load: Promise<Loaded>
  readonly default?: string
  readonly check: (text: string) => string | undefined
}

/** Any number of them. */
export interface ChecksPrompt extends AnyPrompt {
  readonly kind: 'checks'
  readonly choices: readonly Choice[]
}

/** A text of several lines, in the person's editor. `suffix` is the ending of its file's name: `.vtl`. */
export interface EditorPrompt extends AnyPrompt {
  readonly kind: 'editor'
  readonly text: string
  readonly suffix: string
  readonly check: (text: string) => string | undefined
}

export interface Choice {
  readonly value: string
  readonly name: string
  /** A line about the one that is pointed at. */
  readonly description?: string
  /** Of an API. */
  readonly protocol?: 'HTTP' | 'WEBSOCKET'
}

/** What a list holds, or why there is none, in a few words; `cut` says why the end of it is missing. */
export type Loaded = { readonly choices: readonly Choice[]; readonly cut?: string } | { readonly failed: string }

/** What an account has, for lists. */
export type ListName =
  | 'apis'
  | 'vpc-links'
  | 'rest-vpc-links'
  | 'functions'
  | 'listeners'
  | 'cloud-map-services'
  | 'roles'
  | 'queues'
  | 'event-buses'
  | 'state-machines'
  | 'streams'

/** Looks things up in the account, each list once. Never rejects, and takes 3 seconds at most. */
export type Lists = (name: ListName) => Promise<Loaded>
