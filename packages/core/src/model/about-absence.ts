/** Words in one of which a doc tells that there may be no result; lenient, for who doubts docs that hold none of them. */
export const aboutAbsence: RegExp =
  /undefined|null|nothing|\bnone\b|\bno\b|\bnot\b|absent|missing|without|unless|otherwise|empty|optional|\bif\b|\bwhen\b|void|never/iu;
