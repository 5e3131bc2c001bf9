import { PARTITIONS } from './arn.ts'

const IAM = `arn:(?:${PARTITIONS.join('|')}):iam`
const ACCOUNT = '\\d{12}'
/** A path may hold any printable character; a name holds letters, digits and `_+=,.@-`. */
const ROLE = new RegExp(`^${IAM}::${ACCOUNT}:role/(?:[\\x21-\\x7e]*/)?[\\w+=,.@-]+$`)
const CALLER = new RegExp(`^${IAM}::\\*:user/\\*$`)
const USER_OR_GROUP = new RegExp(`^${IAM}::${ACCOUNT}:(?:user|group)/[\\x21-\\x7e]+$`)

/** `arn:aws:iam::123456789012:role/service-role/orders` */
export const isRoleArn = (text: string): boolean => ROLE.test(text)

/** `arn:aws:iam::*:user/*`, which stands for whoever calls the API. */
export const isCallerArn = (text: string): boolean => CALLER.test(text)

export const isUserOrGroupArn = (text: string): boolean => USER_OR_GROUP.test(text)
