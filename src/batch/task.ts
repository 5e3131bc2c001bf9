import type { Request } from '../model/request.ts'
import type { JsonMap } from '../value.ts'

/** The name of an item in a journal: the digest of its request, and how many equal ones stand before it. */
export interface ItemName {
  readonly digest: string
  readonly ordinal: number
}

/** An item of a batch, and what is to be done with it. */
export type Task = NewTask | DoubtfulTask | ThereTask | WrongTask

interface AnyTask {
  /** Its place in the input, from 0. */
  readonly index: number
}

interface Sendable extends AnyTask {
  readonly request: Request
  readonly apiId: string
  /** Where there is a journal. */
  readonly name?: ItemName | undefined
}

/** It does not exist. */
export interface NewTask extends Sendable {
  readonly is: 'new'
}

/** An earlier run sent it and never learned what became of it. */
export interface DoubtfulTask extends Sendable {
  readonly is: 'doubtful'
  /** Only a line of results says so, and no journal. */
  readonly isOlder?: true
}

/** An earlier run created it. */
export interface ThereTask extends AnyTask {
  readonly is: 'there'
  readonly id: string | undefined
  readonly apiId: string | undefined
}

/** It cannot be sent. */
export interface WrongTask extends AnyTask {
  readonly is: 'wrong'
  readonly says: string
  readonly asked: JsonMap | undefined
}
