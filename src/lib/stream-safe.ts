/**
 * Whether no more than 30 combining marks follow each other: the Stream-Safe Text Format of UAX #15, 13. Normalizing
 * takes time by the square of such a run; 200 000 marks, which no language writes, would stop the program for a minute.
 */
export const isStreamSafe = (text: string): boolean => !/\p{M}{31}/u.test(text)

/** The text with what is over 30 marks in a row left out. */
export const streamSafe = (text: string): string => text.replace(/(\p{M}{30})\p{M}+/gu, '$1')
