const STAGE_VARIABLE = /^\$\{stageVariables\.[A-Za-z0-9_]+\}/

/** Whether a part of a text is filled in at the call. What is filled in is not known, nor which form it has. */
export const hasVariable = (text: string): boolean => text.includes('${')

export const startsWithVariable = (text: string): boolean => STAGE_VARIABLE.test(text)

export const isVariable = (text: string): boolean => STAGE_VARIABLE.exec(text)?.[0] === text
