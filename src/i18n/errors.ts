/** Why typed text is not taken as a mark. Values are decimals as the model writes them: "7.5". */
export type InputError =
  | { readonly kind: 'input/empty' }
  | { readonly kind: 'input/not-a-number'; readonly typed: string }
  | { readonly kind: 'input/too-many-decimals'; readonly typed: string; readonly allowed: number }
  | { readonly kind: 'input/out-of-range'; readonly typed: string; readonly low: string; readonly high: string }
  | { readonly kind: 'input/off-step'; readonly typed: string; readonly below: string; readonly above: string }
  | { readonly kind: 'input/not-a-date'; readonly typed: string }
