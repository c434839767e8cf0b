/** Seconds in which a quota whose count slides can admit all the work at best. */
export function leastSeconds({ work, estimateFactor = 1 }, quota, createAdmission) {
  const admit = createAdmission({ ...quota, window: 'sliding' });
  // As the service counts: characters of both messages by four, and one for each message.
  const tokens = Math.round((work.promptTokens + work.answerTokens) * estimateFactor);
  let now = 0;
  for (let left = work.requests; left > 0;) {
    const { admitted, retryAfterMs } = admit(tokens, now);
    if (admitted) left--;
    else now += Math.max(1, retryAfterMs);
  }
  return now / 1000;
}
