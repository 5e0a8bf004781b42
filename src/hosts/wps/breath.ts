/** Lets WPS and the page draw and answer: a call of ET blocks both. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
