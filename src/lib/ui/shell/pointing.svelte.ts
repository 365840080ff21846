// The board that is pointed at lies over whatever screen stands, and keeps nothing. What lies below
// stays as it is, typed words, place and all, and is shown again when the board is closed.

/** `isOpen`: somebody asked for it; `covers`: it stands, and nothing below can be seen or reached. */
export const pointing = $state({ isOpen: false, covers: false });
