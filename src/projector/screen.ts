export interface ScreenParts { readonly x?: never }
export const screenOf = (_: ScreenParts): unknown => ({});
